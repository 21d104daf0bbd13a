import '../../components/page.css';
import { render } from 'preact';
import { Options } from '../../components/options/options.tsx';
import { pageLanguage } from '../../lib/extension-page.ts';
import { DEFAULTS, type Settings, settings } from '../../lib/storage/settings.ts';

const page = document.getElementById('page') as HTMLElement;
const { text, locale } = await pageLanguage();

function show(current: Settings): void {
  render(
    <Options
      text={text}
      locale={locale}
      settings={current}
      defaults={DEFAULTS}
      onChange={(changed) => void settings.update(() => changed)}
      onCopy={(copied) => navigator.clipboard.writeText(copied)}
      onErase={() => void settings.erase()}
    />,
    page,
  );
}

settings.watch(show, new AbortController().signal);
show(await settings.get());
