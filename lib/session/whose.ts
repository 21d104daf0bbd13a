import type { Compose } from '../mail/mail.ts';
import type { SessionContext } from './parts.ts';
import type { Whose } from './state.ts';

/** Whose mail a compose window holds: those whom it speaks to, those that only get a copy where it speaks to nobody. */
export function whoseIn(compose: Compose): Whose {
  const all = compose.recipients();
  const spokenTo = all.filter(({ copied }) => !copied);
  const to = (spokenTo.length ? spokenTo : all).map(({ name, address }) => name.trim() || address);
  return { to: to.filter((one) => one !== ''), subject: compose.subject().trim() };
}

/**
 * Keeps in the state whose mail this is, while its sidebar is open and another compose window beside it: read off the page
 * when the draft or the sidebar changes, when the other window does, and when the user leaves a field of the mail.
 * @returns reads it now
 */
export function watchWhose({ compose, store, hasOthers, signal }: SessionContext): () => void {
  const look = () => {
    const { sidebarOpen, whose } = store.getState();
    if (!sidebarOpen || !hasOthers()) return;
    const now = whoseIn(compose);
    if (JSON.stringify(now) !== JSON.stringify(whose)) store.setState({ whose: now });
  };
  store.subscribe(({ judgement, sidebarOpen }, before) => {
    if (judgement !== before.judgement || sidebarOpen !== before.sidebarOpen) look();
  });
  compose.root.addEventListener('focusout', look, { signal });
  return look;
}
