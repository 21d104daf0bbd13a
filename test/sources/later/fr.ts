import type { Page } from '../page.ts';

export const pages: Page[] = [
  {
    name: 'page d’état',
    body: `<main><h1>Échec des notifications</h1><h3>Résolu – 17 h 48</h3><p>Les notifications partent de nouveau et la file est vide. Un compte rendu sera publié la semaine prochaine.</p><h3>Point – 16 h 20</h3><p>L’hébergeur de notre file redémarre deux serveurs qui manquaient de mémoire.</p><h3>Analyse – 15 h 55</h3><p>À partir de 15 h 41, les notifications destinées à l’Asie n’arrivent plus. Les tableaux de bord ne sont pas touchés.</p></main>`,
    wants: {
      what: ['n’arrivent plus'],
      since: ['15 h 41'],
      affected: ['destinées à l’Asie', '~ne sont pas touchés'],
      done: ['partent de nouveau', '~redémarre'],
      cause: ['manquaient de mémoire'],
      next: ['Un compte rendu'],
    },
  },
  {
    name: 'hôtel sans eau chaude',
    body: `<article><h1>À l’attention de nos clients</h1><p>Il n’y a pas d’eau chaude du quatrième au sixième étage. Une pompe de la chaufferie a lâché dimanche soir et la pièce arrive de Lyon.</p><p>En attendant, les douches de la piscine vous sont ouvertes et nous avons déduit 30 euros par nuit. Le plombier pense avoir fini mardi midi. Un mot sera glissé sous votre porte.</p></article>`,
    wants: {
      what: ['pas d’eau chaude'],
      affected: ['quatrième au sixième'],
      cause: ['Une pompe'],
      since: ['dimanche soir'],
      done: ['déduit 30 euros'],
      until: ['mardi midi'],
      next: ['Un mot sera'],
    },
  },
  {
    name: 'fuite de données',
    body: `<main><h1>Information sur un incident de sécurité</h1><h2>Que s’est-il passé ?</h2><p>Le 3 novembre, un fichier d’export a été déposé par erreur dans un dossier public.</p><h2>Données concernées</h2><p>Noms, adresses et numéros de commande de 1 830 clients.</p><h2>Notre réaction</h2><p>Le dossier a été fermé dans l’heure et le fichier supprimé.</p><h2>Que pouvez-vous faire ?</h2><p>Méfiez-vous des messages qui demandent votre mot de passe.</p></main>`,
    wants: {
      what: ['un fichier d’export'],
      affected: ['1 830 clients'],
      done: ['Le dossier a été fermé'],
      since: ['~Le 3 novembre'],
    },
  },
];
