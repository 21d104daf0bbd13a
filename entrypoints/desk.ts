import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { opened } from '../components/opened.tsx';
import { desk } from '../lib/session/make-desk.ts';
import { handOver } from './coach.content/handed.ts';

/*
 * Sidebar, cards and all that is behind them: the background puts it beside a coach that asks for it. It runs with the
 * coach's judge and its interface library (`coach.content/shared.ts`), which are here already.
 */
export default defineUnlistedScript(() => handOver({ desk, opened }));
