import type { Page } from '../page.ts';

export const pages: Page[] = [
  {
    name: 'opérateur, feu de forêt',
    body: `<main><h1>Coupure de fibre dans l’Aude</h1><p>Bonjour,</p><p>Un incident touche en ce moment plusieurs de nos liaisons dans l’Aude. Un feu de forêt a fait fondre des câbles le long de l’autoroute durant la nuit de lundi à mardi.</p><p>À 9 h 33, le gestionnaire de l’autoroute nous a indiqué que ses équipes attendent l’accord des pompiers pour accéder au site. À ce stade, nous ne pouvons donner d’heure de rétablissement.</p><p>Nous reviendrons vers vous à midi.</p><p>Cordialement,<br>Le centre de supervision</p></main>`,
    wants: {
      what: ['Un incident touche', '~feu de forêt'],
      cause: ['feu de forêt'],
      since: ['nuit de lundi'],
      affected: ['plusieurs de nos liaisons'],
      done: ['attendent l’accord'],
      next: ['à midi'],
    },
  },
  {
    name: 'transporteur',
    body: `<article><h1>Livraisons ralenties en Île-de-France</h1><p>Depuis jeudi, notre plateforme de Gennevilliers tourne au ralenti : une grève chez notre sous-traitant immobilise près de 8 000 colis. Les envois vers les départements 92, 93 et 95 ont deux à trois jours de retard.</p><p>Nous avons ouvert un second quai à Orly et renforcé les tournées du samedi. Tout devrait être écoulé mercredi.</p></article>`,
    wants: {
      what: ['tourne au ralenti', '~jours de retard'],
      since: ['Depuis jeudi'],
      cause: ['une grève'],
      affected: ['8 000 colis', '~92, 93'],
      done: ['ouvert un second quai'],
      until: ['écoulé mercredi'],
    },
  },
  {
    name: 'fiche d’anomalie',
    body: `<div><h1>Taux de TVA erroné sur les factures</h1><table><tr><td>Type</td><td>Anomalie</td></tr><tr><td>Créé le</td><td>12/11/2026</td></tr><tr><td>Versions touchées</td><td>4.7.0, 4.7.1</td></tr><tr><td>Corrigé dans</td><td>4.7.2</td></tr></table><p>Les factures des clients belges affichent 20 % de TVA au lieu de 21 %.</p></div>`,
    wants: { what: ['affichent 20 %'], affected: ['4.7.0', '~clients belges'], since: ['~12/11'] },
  },
  {
    name: 'banque',
    body: `<main><h1>Information</h1><p>Certaines opérations par carte n’apparaissent pas encore dans l’application. Votre argent est en sécurité et vos cartes fonctionnent.</p><p>Le décalage remonte à 6 h ce matin : un traitement de nuit chez notre prestataire a pris plus de temps que prévu. Le rattrapage est en cours et les écritures manquantes seront visibles en début de soirée.</p><p>Prochaine information ici à 15 h.</p></main>`,
    wants: {
      what: ['n’apparaissent pas'],
      since: ['6 h ce matin'],
      cause: ['traitement de nuit'],
      done: ['rattrapage est en cours'],
      until: ['début de soirée'],
      next: ['à 15 h'],
      affected: ['~Certaines'],
    },
  },
  {
    name: 'chantier',
    body: `<main><h1>Résidence des Quais : compte rendu n° 14</h1><dl><dt>Avancement</dt><dd>Échafaudage du bâtiment C posé</dd><dt>Raison du retard</dt><dd>six jours de pluie</dd><dt>Fin des travaux prévue</dt><dd>29 janvier</dd><dt>Semaine prochaine</dt><dd>Seconde couche d’enduit</dd></dl><p>Le prochain rendez-vous de chantier aura lieu le 3 décembre à 9 h.</p></main>`,
    wants: {
      done: ['Échafaudage'],
      cause: ['six jours'],
      until: ['29 janvier'],
      next: ['Seconde couche', '~rendez-vous de chantier'],
    },
  },
  {
    name: 'recettes, rien de cassé',
    body: `<article><h1>Cinq soupes pour novembre</h1><p>Les soirées fraîches appellent la soupe. Commencez par faire fondre les oignons, puis ajoutez le bouillon au bout de vingt minutes. Les poireaux du marché sont à leur meilleur en ce moment, les panais aussi.</p><p>La soupe de lentilles se garde trois jours au réfrigérateur. Nos lecteurs nous ont envoyé plus de deux cents idées l’an dernier, et voici celles que nous cuisinons nous-mêmes.</p></article>`,
  },
];
