// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { failed, lacking, mid, paused, quiet } from './gallery/states.ts';
import { click, type Mounted, mounted, press } from './mounted.tsx';

let page: Mounted;
afterEach(() => page.unmount());
const all = (selector: string) => [...page.root.querySelectorAll<HTMLElement>(selector)];

describe('the sidebar keeps its contract', () => {
  it('is a complementary landmark named Amends', () => {
    page = mounted(mid);
    const sidebar = page.find('[role="complementary"]');
    expect(sidebar.getAttribute('aria-label')).toBe('Amends');
  });

  it('marks checks, hints, questions and templates', () => {
    page = mounted(mid);
    expect(all('[data-check]').map(({ dataset }) => `${dataset.check} ${dataset.level}`)).toEqual([
      'acknowledge done',
      'own weak',
      'solve done',
      'follow_up none',
    ]);
    expect(all('[data-hint]').map(({ dataset }) => dataset.hint)).toEqual(['vague-commitment']);
    expect(all('[data-ask]').map(({ dataset }) => dataset.ask)).toEqual(['answered', 'open']);
    expect(all('[data-template]').map(({ dataset }) => dataset.template)).toEqual(
      mid.templates?.found.map(({ id }) => id),
    );
  });

  it('lists what the client asks without a word of judgement before there is a draft', () => {
    page = mounted({ ...mid, status: 'idle' });
    expect(all('[data-ask].asked')).toHaveLength(2);
    expect(all('.asks .level, .asks .state')).toEqual([]);
  });

  it('finds templates by words, on a shelf, and addresses as the user says', () => {
    page = mounted(quiet);
    const { findTemplates, addressAs } = page.session.actions;
    const field = page.find('input[type="search"]') as HTMLInputElement;
    field.value = 'late';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(findTemplates).toHaveBeenLastCalledWith('late', 'all');
    const shelf = page.find('.find select') as HTMLSelectElement;
    expect([...shelf.options].map(({ value }) => value)).toEqual(['all', 'favourites', 'repair', 'update']);
    shelf.value = 'update';
    shelf.dispatchEvent(new Event('change', { bubbles: true }));
    expect(findTemplates).toHaveBeenLastCalledWith('', 'update');
    click(all('.address input')[1] as HTMLElement);
    expect(addressAs).toHaveBeenCalledWith(true);
    page.set({ templates: quiet.templates && { ...quiet.templates, query: 'zebra', found: [], count: 0 } });
    expect(page.find('.scroll [role="status"]').textContent).toBe('No template has these words.');
  });

  it('keeps the rest of the templates folded while some fit', () => {
    page = mounted(mid);
    expect(all('.rest [data-template]')).toHaveLength(6);
    expect((page.find('.rest') as HTMLDetailsElement).open).toBe(false);
  });

  it('shows no check and no hint where there is nothing to mend, and the templates all the same', () => {
    page = mounted(quiet);
    expect(all('[data-check], [data-hint], [data-ask]')).toEqual([]);
    expect(page.find('h2').textContent).toBe('Nothing to mend here');
    expect(all('[data-template]')).toHaveLength(8);
  });

  it('names what it cannot find', () => {
    page = mounted(failed);
    expect(page.find('.missing p').textContent).toBe(
      'Amends can’t find the mails before this one and the recipients on this page. The rest works.',
    );
    click(page.button('Copy diagnosis'));
    expect(page.session.actions.copyDiagnosis).toHaveBeenCalledOnce();
    page.set({ missing: [] });
    expect(() => page.button('Copy diagnosis')).toThrow();
    // In a field that was chosen where no mail was found nothing is known to be missing.
    page.set({ unfound: true });
    expect(page.find('.missing p').textContent).toMatch(/^Amends found no mail around this field/);
    click(page.button('Copy diagnosis'));
    expect(page.session.actions.copyDiagnosis).toHaveBeenCalledTimes(2);
  });
});

describe('the sidebar tells', () => {
  it('what to do next, in words', () => {
    page = mounted(mid);
    expect(page.find('h2').textContent).toBe('Own it more clearly, then say when you will write again');
    page.set({ judgement: lacking.judgement });
    expect(page.find('h2').textContent).toBe('Start with what happened and what it means for them');
  });

  it('opens the first step that lacks, and only that', () => {
    page = mounted(mid);
    expect(
      all('[data-check] details[open]').map((one) => one.closest<HTMLElement>('[data-check]')?.dataset.check),
    ).toEqual(['own']);
  });

  it('by when the promises are due', () => {
    page = mounted(mid);
    expect(all('.promises .state').map((one) => one.textContent)).toEqual(['No day named', 'By Fri, Mar 13, 5:00 PM']);
  });
});

describe('every action is a click away', () => {
  it('evidence leads to its place in the draft', () => {
    page = mounted(mid);
    click(page.find('[data-check="own"] .quote'));
    expect(page.session.actions.goTo).toHaveBeenCalledWith(mid.judgement?.checks.own.spans[0]);
  });

  it('suggestions and templates go in', () => {
    page = mounted(mid);
    click(all('[data-check="own"] .insert')[1] as HTMLElement);
    expect(page.session.actions.insertSuggestion).toHaveBeenCalledWith('own', 1);
    click(page.find('[data-template="mistake"] .insert'));
    expect(page.session.actions.insertTemplate).toHaveBeenCalledWith('mistake');
    click(page.find('[data-template="progress"] [aria-pressed="true"]'));
    expect(page.session.actions.keepTemplate).toHaveBeenCalledWith('progress', false);
  });

  it('a step that is done offers nothing to insert', () => {
    page = mounted(mid);
    expect(all('[data-check="solve"] .insert')).toEqual([]);
  });

  it('rewrites and answers to a hint', () => {
    page = mounted(lacking);
    const hint = lacking.hints[3]!;
    click(all('[data-hint="overpromise"] .rewrite')[1] as HTMLElement);
    expect(page.session.actions.applyRewrite).toHaveBeenCalledWith(hint.id, 1);
    click(page.find('[data-hint="overpromise"] .icon'));
    for (const choice of all('[data-hint="overpromise"] .choices button')) click(choice);
    expect(page.session.actions.ignoreHere).toHaveBeenCalledWith(hint.id);
    expect(page.session.actions.neverKind).toHaveBeenCalledWith('overpromise');
    expect(page.session.actions.reportWrong).toHaveBeenCalledWith(hint.id);
  });

  it('pause, resume, off', () => {
    page = mounted(mid);
    click(page.button('Pause for this mail'));
    expect(page.session.actions.pause).toHaveBeenCalledOnce();
    page.set(paused);
    click(page.button('Resume'));
    expect(page.session.actions.resume).toHaveBeenCalledOnce();
    click(page.button('Off for this site'));
    expect(page.session.actions.offHere).toHaveBeenCalledOnce();
  });

  it('Escape and the button close it', () => {
    page = mounted(mid);
    press(page.find('h2'), 'Escape');
    click(page.button('Close Amends'));
    expect(page.session.actions.closeSidebar).toHaveBeenCalledTimes(2);
  });
});

describe('the focus', () => {
  it('goes to the next hint when the one it is in goes', () => {
    page = mounted(lacking);
    const [first, second] = all('[data-hint]') as [HTMLElement, HTMLElement];
    click(first.querySelector('.icon') as Element);
    const ignore = first.querySelector<HTMLElement>('.choices button');
    ignore?.focus();
    click(ignore as Element, 0);
    expect(second.contains(page.root.activeElement)).toBe(true);
  });

  it('goes into a sidebar that a key opened', () => {
    page = mounted({ ...mid, sidebarByKey: true });
    expect(page.root.activeElement).toBe(page.find('h2'));
  });

  it('stays where it was otherwise', () => {
    page = mounted(mid);
    expect(page.root.activeElement).toBeNull();
  });
});
