import { languageOf } from '../../lib/judge/language.ts';
import { spotterOf } from '../../lib/sources/data.ts';
import { readLanguage } from '../run/languages.ts';

const s = spotterOf(languageOf(readLanguage(process.argv[2])))!;
for (const t of process.argv.slice(3)) console.log(t, [...s.says(t)], s.kindOf(t));
