import type { Page } from '../page.ts';

export const pages: Page[] = [
  {
    name: 'retrospective with bullet points',
    body: `<main><h2>Incident summary</h2><ul><li><b>Date/Time:</b> 2 Oct 2026 14:32 – 15:19 (UTC)</li><li><b>Services Affected:</b> Booking API, mobile app</li><li><b>Root Cause:</b> An expired TLS certificate on the payment gateway</li></ul><p>At 14:32 the booking service started to reject every payment. Roughly 12,000 travellers could not finish their booking.</p><h3>Mitigation and Recovery</h3><p>The on-call engineer rotated the certificate and payments went through again at 15:19.</p><h3>Action Items</h3><ul><li>Alert us 30 days before any certificate ends</li><li>Renew certificates by machine</li></ul></main>`,
    wants: {
      what: ['reject every payment', '~12,000 travellers'],
      since: ['14:32'],
      until: ['15:19'],
      affected: ['Booking API', '~12,000'],
      cause: ['expired TLS'],
      done: ['rotated the certificate'],
      next: ['Alert us 30 days'],
    },
  },
  {
    name: 'parcel company',
    body: `<article><h1>Delays in the Midlands</h1><p>Heavy snow closed our Birmingham hub on Tuesday evening, and around 40,000 parcels are still waiting there. Parcels for postcodes B, CV and WS will arrive one or two days later than planned.</p><p>We have moved sorting to Derby and taken on forty extra drivers. The backlog should be cleared by Saturday.</p><p>Tracking pages are refreshed every two hours. There is no need to call us.</p></article>`,
    wants: {
      what: ['closed our Birmingham hub'],
      since: ['Tuesday evening'],
      affected: ['40,000 parcels', '~postcodes B'],
      done: ['moved sorting to Derby'],
      until: ['by Saturday'],
      cause: ['~Heavy snow'],
      next: ['~later than planned', '~refreshed'],
    },
  },
  {
    name: 'ticket of a bug tracker',
    body: `<div class="issue"><h1>Invoices show the wrong VAT rate</h1><table><tbody><tr><td>Type</td><td>Bug</td></tr><tr><td>Reported</td><td>12 Nov 2026 10:11</td></tr><tr><td>Affects</td><td>4.7.0, 4.7.1</td></tr><tr><td>Fix version</td><td>4.7.2</td></tr></tbody></table><p>Invoices for customers in Ireland show 20% VAT instead of 23%.</p><h3>Comments (2)</h3><p><b>Tom:</b> Same with ours.</p></div>`,
    wants: { what: ['show 20% VAT'], since: ['12 Nov 2026'], affected: ['4.7.0', '~customers in Ireland'] },
  },
  {
    name: 'bank notice',
    body: `<main><h1>Service notice</h1><p>Some of you are not seeing recent card transactions in the app. Your money is safe and cards keep working.</p><p>The delay started at about 6am today when an overnight job at our card processor overran. The processor is catching up, and we think the missing entries will appear by early evening.</p><p>We'll post again here at 3pm.</p></main>`,
    wants: {
      what: ['not seeing recent'],
      since: ['6am today'],
      cause: ['overnight job'],
      done: ['catching up'],
      until: ['early evening'],
      next: ['post again'],
      affected: ['~Some of you'],
    },
  },
  {
    name: 'building project',
    body: `<main><h1>Riverside Court: progress report 14</h1><p>Week ending 20 November. Prepared for the residents by Oak & Stone.</p><dl><div><dt>Completed</dt><dd>Scaffold on block C, first coat of render on block B</dd></div><div><dt>Delayed because</dt><dd>rain on six working days</dd></div><div><dt>Revised completion</dt><dd>29 January</dd></div><div><dt>Coming up</dt><dd>Second coat from 30 November</dd></div></dl></main>`,
    wants: { done: ['Scaffold on block C'], cause: ['rain on six'], until: ['29 January'], next: ['Second coat'] },
  },
  {
    name: 'recipes, nothing wrong',
    body: `<article><h1>Five soups for November</h1><p>Cold evenings call for soup. Start with onions, cook them slowly, and add stock after twenty minutes. Leeks from the market are at their best now, and so are parsnips.</p><p>The lentil soup keeps for three days in the fridge. Our readers sent more than two hundred ideas last year, and these are the ones we cook ourselves. If the soup is too thick, add a little water.</p></article>`,
  },
];
