import { useState } from 'preact/hooks';
import type { Text } from '../../lib/interface.ts';
import type { Report } from '../../lib/storage/settings.ts';

interface ReportListProps {
  text: Text;
  locale: string;
  reports: Report[];
  onChange(reports: Report[]): void;
  /** Puts a text on the clipboard. */
  onCopy(text: string): Promise<void>;
}

/** The reports as plain text: one line each of day, kind and phrase, between tabs. */
export const reportText = (reports: Report[]): string =>
  reports.map(({ kind, quote, at }) => `${at.slice(0, 10)}\t${kind}\t${quote.replace(/\s+/g, ' ')}`).join('\n');

/** The hints that the user called wrong. */
export function ReportList({ text, locale, reports, onChange, onCopy }: ReportListProps) {
  const [copied, setCopied] = useState(false);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  if (reports.length === 0) return <p class="why">{text('options.reports.none')}</p>;
  return (
    <>
      <ul class="rows">
        {reports.map((report) => (
          <li key={`${report.at} ${report.quote}`}>
            <span>
              <q>{report.quote}</q>
              <span class="state">
                {text(`hint.${report.kind}.title`)}, {day.format(new Date(report.at))}
              </span>
            </span>
            <button
              type="button"
              class="insert"
              aria-label={text('options.reports.delete_named', { quote: report.quote })}
              onClick={() => onChange(reports.filter((other) => other !== report))}
            >
              {text('options.reports.delete')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={() => onCopy(reportText(reports)).then(() => setCopied(true))}>
        {text('options.reports.copy')}
      </button>
      <span role="status" class="why">
        {copied && text('options.reports.copied')}
      </span>
    </>
  );
}
