/** The interface languages in which the pages are drawn: so that tests prove that no wording matters. */
export const INTERFACE_LANGUAGES = ['en', 'fr', 'ja', 'zh', 'lv', 'nb'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

const KEYS = [
  'body',
  'to',
  'subject',
  'send',
  'compose',
  'reply',
  'forward',
  'discard',
  'minimise',
  'fullScreen',
  'popOut',
  'close',
  'newMessage',
  'inbox',
  'sent',
  'drafts',
  'search',
  'showTrimmed',
  'account',
  'wrote',
  'from',
  'bold',
  'undo',
] as const;
export type Labels = Record<(typeof KEYS)[number], string>;

/** One line a language, in the order of `KEYS`, parted by `|`. Our own translations. */
const LINES: Record<InterfaceLanguage, string> = {
  en: 'Message Body|To|Subject|Send|Compose|Reply|Forward|Discard draft|Minimise|Full screen|Pop out|Save and close|New Message|Inbox|Sent|Drafts|Search mail|Show trimmed content|Google Account|wrote:|From|Bold|Undo',
  fr: 'Corps du message|À|Objet|Envoyer|Nouveau message|Répondre|Transférer|Supprimer le brouillon|Réduire|Plein écran|Nouvelle fenêtre|Enregistrer et fermer|Nouveau message|Boîte de réception|Envoyés|Brouillons|Rechercher|Afficher le contenu masqué|Compte Google|a écrit :|De|Gras|Annuler',
  ja: 'メッセージ本文|宛先|件名|送信|作成|返信|転送|下書きを破棄|最小化|全画面|新しいウィンドウ|保存して閉じる|新規メッセージ|受信トレイ|送信済み|下書き|メールを検索|省略部分を表示|Google アカウント|のメール:|差出人|太字|元に戻す',
  zh: '邮件正文|收件人|主题|发送|写邮件|回复|转发|舍弃草稿|最小化|全屏|弹出窗口|保存并关闭|新邮件|收件箱|已发送|草稿|搜索邮件|显示隐藏内容|Google 账号|写道：|发件人|粗体|撤消',
  lv: 'Ziņojuma pamatteksts|Kam|Temats|Sūtīt|Rakstīt|Atbildēt|Pārsūtīt|Atmest melnrakstu|Minimizēt|Pilnekrāna režīms|Jauns logs|Saglabāt un aizvērt|Jauns ziņojums|Iesūtne|Nosūtītie|Melnraksti|Meklēt pastu|Rādīt paslēpto saturu|Google konts|rakstīja:|No|Treknraksts|Atsaukt',
  nb: 'E-postmelding|Til|Emne|Send|Skriv|Svar|Videresend|Forkast utkast|Minimer|Fullskjerm|Nytt vindu|Lagre og lukk|Ny e-post|Innboks|Sendt|Utkast|Søk i e-post|Vis skjult innhold|Google-konto|skrev:|Fra|Fet|Angre',
};

/** The labels of an interface language; English where the language is none of ours. */
export function labelsOf(language: string): Labels {
  const line = LINES[language as InterfaceLanguage] ?? LINES.en;
  const words = line.split('|');
  if (words.length !== KEYS.length) throw new Error(`labels of ${language}: ${words.length} for ${KEYS.length} keys`);
  return Object.fromEntries(KEYS.map((key, i) => [key, words[i]])) as Labels;
}
