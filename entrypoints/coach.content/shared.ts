import { createContext, Fragment, h, options, render, toChildArray } from 'preact';
import { useContext, useEffect, useId, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { jsx, jsxs } from 'preact/jsx-runtime';
import * as session from '../../components/session.ts';
import { findEffects, findProblems } from '../../lib/judge/checks/acknowledge.ts';
import { overlaps, told, unnegated } from '../../lib/judge/checks/evidence.ts';
import { checks } from '../../lib/judge/checks/index.ts';
import { findAdmissions, findApologies } from '../../lib/judge/checks/own.ts';
import { clears, isNoWorse, keepsLevels, newKinds } from '../../lib/judge/compare.ts';
import { saysLittle, shareIn } from '../../lib/judge/detect.ts';
import { prepare } from '../../lib/judge/draft.ts';
import { judgeIn, readying } from '../../lib/judge/judge.ts';
import { languageOf } from '../../lib/judge/language.ts';
import { findSays } from '../../lib/judge/learnt/says.ts';
import { CHECKS, HINT_KINDS } from '../../lib/judge/letter.ts';
import { POSTSCRIPT } from '../../lib/judge/lines.ts';
import { makePhraseFinder } from '../../lib/judge/phrases/finder.ts';
import { phraseSource } from '../../lib/judge/phrases/pattern.ts';
import { findTimes } from '../../lib/judge/promises/times.ts';
import { sureSituation } from '../../lib/judge/reading/situation.ts';
import { remember, rememberTexts } from '../../lib/judge/remember.ts';
import { daySlot, filled, isTimeLabel } from '../../lib/judge/rewrites/filled.ts';
import { apologises } from '../../lib/judge/rewrites/fitting.ts';
import { keepsMatter } from '../../lib/judge/rewrites/kept.ts';
import { LEVELS } from '../../lib/judge/rewrites/levels.ts';
import { isTwin } from '../../lib/judge/rewrites/mend.ts';
import { isStump } from '../../lib/judge/rewrites/place.ts';
import { inCaseOf } from '../../lib/judge/rewrites/polite.ts';
import { speaks, speaksIn, speaksOnly, unvoiced } from '../../lib/judge/rewrites/speaker.ts';
import { typedAs } from '../../lib/judge/rewrites/typed.ts';
import { isChat, unmarked } from '../../lib/judge/rewrites/width.ts';
import { capital, factsOf, small, stopOf } from '../../lib/judge/rewrites/words.ts';
import { splitSentences } from '../../lib/judge/sentences.ts';
import { findSlots, REMINDS, slotName } from '../../lib/judge/slots.ts';
import { meets, overlapping } from '../../lib/judge/spans.ts';
import { firstThat } from '../../lib/judge/steps.ts';
import { inVoice, isFamiliar } from '../../lib/judge/voice.ts';
import { ModelError } from '../../lib/models/model.ts';
import { isIn, listen, take } from '../../lib/page/listen.ts';
import { inSlices } from '../../lib/session/slices.ts';
import { unfoundIn } from '../../lib/session/unfound.ts';
import { addRecent, agreeToModel, setFavourite } from '../../lib/storage/settings.ts';

const { useActions, useSession, useSessionState, useShortcuts, useText, useWords } = session;

/**
 * What the desk's script uses of the coach's, by path and name: the build reads its imports from these lines. The judge is
 * shared for what it remembers, the interface library for what it draws, the rest for being the same thing in both.
 */
export const shared = {
  preact: { createContext, Fragment, h, options, render, toChildArray },
  'preact/hooks': { useContext, useEffect, useId, useLayoutEffect, useMemo, useReducer, useRef, useState },
  'preact/jsx-runtime': { Fragment, jsx, jsxs },
  'components/session.ts': { useActions, useSession, useSessionState, useShortcuts, useText, useWords },
  'lib/judge/checks/acknowledge.ts': { findEffects, findProblems },
  'lib/judge/checks/evidence.ts': { overlaps, told, unnegated },
  'lib/judge/checks/index.ts': { checks },
  'lib/judge/checks/own.ts': { findAdmissions, findApologies },
  'lib/judge/compare.ts': { clears, isNoWorse, keepsLevels, newKinds },
  'lib/judge/detect.ts': { saysLittle, shareIn },
  'lib/judge/draft.ts': { prepare },
  'lib/judge/judge.ts': { judgeIn, readying },
  'lib/judge/language.ts': { languageOf },
  'lib/judge/learnt/says.ts': { findSays },
  'lib/judge/letter.ts': { CHECKS, HINT_KINDS },
  'lib/judge/lines.ts': { POSTSCRIPT },
  'lib/judge/phrases/finder.ts': { makePhraseFinder },
  'lib/judge/phrases/pattern.ts': { phraseSource },
  'lib/judge/promises/times.ts': { findTimes },
  'lib/judge/reading/situation.ts': { sureSituation },
  'lib/judge/remember.ts': { remember, rememberTexts },
  'lib/judge/rewrites/filled.ts': { daySlot, filled, isTimeLabel },
  'lib/judge/rewrites/fitting.ts': { apologises },
  'lib/judge/rewrites/kept.ts': { keepsMatter },
  'lib/judge/rewrites/levels.ts': { LEVELS },
  'lib/judge/rewrites/mend.ts': { isTwin },
  'lib/judge/rewrites/place.ts': { isStump },
  'lib/judge/rewrites/polite.ts': { inCaseOf },
  'lib/judge/rewrites/speaker.ts': { speaks, speaksIn, speaksOnly, unvoiced },
  'lib/judge/rewrites/typed.ts': { typedAs },
  'lib/judge/rewrites/width.ts': { isChat, unmarked },
  'lib/judge/rewrites/words.ts': { capital, factsOf, small, stopOf },
  'lib/judge/sentences.ts': { splitSentences },
  'lib/judge/slots.ts': { findSlots, REMINDS, slotName },
  'lib/judge/spans.ts': { meets, overlapping },
  'lib/judge/steps.ts': { firstThat },
  'lib/judge/voice.ts': { inVoice, isFamiliar },
  'lib/models/model.ts': { ModelError },
  'lib/page/listen.ts': { isIn, listen, take },
  'lib/session/slices.ts': { inSlices },
  'lib/session/unfound.ts': { unfoundIn },
  'lib/storage/settings.ts': { addRecent, agreeToModel, setFavourite },
};
