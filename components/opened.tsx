import { HintCard } from './card/hint-card.tsx';
import { PickerCard } from './card/picker-card.tsx';
import { SlotCard } from './card/slot-card.tsx';
import css from './opened.css?inline';
import { type OpenedInterface, useSessionState } from './session.ts';
import { Sidebar } from './sidebar/sidebar.tsx';

/** What the user opens: sidebar and cards. It comes with the desk. */
export const opened: OpenedInterface = {
  css,
  OpenSidebar: Sidebar,
  OpenCards() {
    const card = useSessionState((state) => state.card);
    const slot = useSessionState((state) => state.slot);
    const picker = useSessionState((state) => state.picker);
    return (
      <>
        {card && <HintCard card={card} />}
        {slot && <SlotCard slot={slot} />}
        {picker && <PickerCard picker={picker} />}
      </>
    );
  },
};
