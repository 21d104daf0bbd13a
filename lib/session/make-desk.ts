import { formatISO } from 'date-fns/formatISO';
import { dayChoices } from '../suggestions/days.ts';
import { NO_SUGGESTIONS } from '../suggestions/none.ts';
import { choicesFor } from '../suggestions/slot-choices.ts';
import { suggestionsFor } from '../suggestions/suggestions.ts';
import { prepareSearch } from '../templates/search.ts';
import type { Desk } from './desk.ts';
import { makeDeskActions } from './desk-actions.ts';
import { diagnosePage } from './diagnosis.ts';
import { fieldsIn } from './fields-in.ts';
import { fittingFacts, offerSources } from './sources.ts';
import { chooseTemplates } from './templates.ts';

/** What a session needs once the user opens something. One for all sessions of a document. */
export const desk: Desk = {
  offers(context, letter, judgement, isForeign) {
    const language = context.language();
    const { sidebarOpen } = context.store.getState();
    // Who is named is read off the page: not with each key for a sidebar that nobody has open.
    const fields = sidebarOpen ? fieldsIn(context, letter, judgement) : {};
    return {
      // Sentences are made for a sidebar that is open: the ring and the underlines need none.
      suggestions: sidebarOpen ? suggestionsFor(language, letter, judgement, fields) : NO_SUGGESTIONS,
      days: dayChoices(language, letter.sent_at),
      templates: chooseTemplates(context, letter, judgement, fields, isForeign),
      sources: isForeign ? null : offerSources(context),
    };
  },
  actions: makeDeskActions,
  choices(context, slot) {
    const own = choicesFor(slot, context.language(), formatISO(context.now()));
    const facts = slot.choices.length ? [] : fittingFacts(context, slot);
    if (!own && !facts.length) return null;
    return { texts: [...facts, ...(own?.texts ?? [])], from: own?.from ?? null };
  },
  prepare: (listed) => void prepareSearch(listed),
  diagnosePage,
};
