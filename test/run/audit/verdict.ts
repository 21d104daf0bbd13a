/** What an audit came to: `clean`, `found` something of weight, or `unasked`, where the registry did not answer. */
export interface Verdict {
  is: 'clean' | 'found' | 'unasked';
  /** To say of it, a line each. */
  lines: string[];
}

const WEIGHTY = new Set(['high', 'critical']);

interface Report {
  auditReportVersion?: number;
  vulnerabilities?: Record<
    string,
    { severity?: string; range?: string; via?: (string | { title?: string; url?: string })[] }
  >;
  message?: string;
  error?: { summary?: string; code?: string };
}

function parsed(output: string): Report {
  try {
    const report: unknown = JSON.parse(output);
    return typeof report === 'object' && report !== null ? report : {};
  } catch {
    return {};
  }
}

/** Reads what `npm audit --json` printed. An audit that could not be made is never taken for a clean one, nor for a failed one. */
export function verdictOf(output: string): Verdict {
  const { auditReportVersion, vulnerabilities, message, error } = parsed(output);
  if (auditReportVersion === undefined || !vulnerabilities) {
    const why = message || error?.summary || error?.code || 'no answer';
    return {
      is: 'unasked',
      lines: [`Nothing was audited, for the registry could not be asked (${why.split('\n')[0]}).`],
    };
  }
  const found = Object.entries(vulnerabilities).filter(([, { severity = '' }]) => WEIGHTY.has(severity));
  const lines = found.map(([name, { severity, range, via = [] }]) => {
    const titles = via.map((one) =>
      typeof one === 'string' ? `by ${one}` : [one.title, one.url].filter(Boolean).join(' '),
    );
    return `${severity}: ${name} ${range ?? ''}: ${titles.join('; ')}`;
  });
  return found.length
    ? { is: 'found', lines }
    : { is: 'clean', lines: ['Nothing of high severity is known of what is shipped.'] };
}
