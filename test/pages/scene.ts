import { INTERFACE_LANGUAGES, type InterfaceLanguage, type Labels, labelsOf } from './labels.ts';
import { type Conversation, conversation } from './mails.ts';

/** How a page is to be drawn, read from its address. */
export interface Scene {
  /** Which state of the mailbox: see each host's page. */
  name: string;
  language: InterfaceLanguage;
  labels: Labels;
  theme: 'light' | 'dark';
  /** Classes renamed, as a new build of the host would do. */
  scrambled: boolean;
  /** Which editor runs in the compose windows. */
  editor: 'closure' | 'rooster9' | 'rooster9-native-undo' | 'rooster8' | 'bare';
  /** Gmail: the recipients' markup since (`new`) or before (`old`) October 2021. */
  recipients: 'new' | 'old';
  /** Gmail: somebody is in Cc as well. */
  copied: boolean;
  /** The draft's text at load, lines parted by `\n`; '' for an empty one. */
  draft: string;
  mail: Conversation;
}

const EDITORS: readonly Scene['editor'][] = ['closure', 'rooster9', 'rooster9-native-undo', 'rooster8', 'bare'];

/** Reads `?scene=&hl=&theme=&classes=&editor=&recipients=&cc=&draft=&mail=`; what is missing or unknown gets the usual value. */
export function sceneOf(url: URL, usual: Pick<Scene, 'name' | 'editor'>): Scene {
  const query = url.searchParams;
  const language = INTERFACE_LANGUAGES.find((code) => code === query.get('hl')) ?? 'en';
  return {
    name: query.get('scene') ?? usual.name,
    language,
    labels: labelsOf(language),
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    scrambled: query.get('classes') === 'scrambled',
    editor: EDITORS.find((name) => name === query.get('editor')) ?? usual.editor,
    recipients: query.get('recipients') === 'old' ? 'old' : 'new',
    copied: query.has('cc'),
    draft: query.get('draft') ?? '',
    mail: conversation(query.get('mail')),
  };
}
