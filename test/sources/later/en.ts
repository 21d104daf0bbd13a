import type { Page } from '../page.ts';

export const pages: Page[] = [
  {
    name: 'status page with details',
    body: `<main><h1>Webhook deliveries failing</h1><p class="meta">Nov 18, 2026</p><h3>Resolved – 16:48 UTC</h3><p>Deliveries are flowing again and the queue has drained. We'll share a write-up next week.</p><h3>Update – 15:20 UTC</h3><p>The vendor that hosts our queue is rebooting two nodes that ran out of memory.</p><h3>Investigating – 14:55 UTC</h3><p>From 14:41 UTC, webhooks to endpoints in Asia are not arriving. Dashboards and API calls are unaffected.</p></main>`,
    wants: {
      what: ['not arriving'],
      since: ['14:41'],
      affected: ['endpoints in Asia'],
      done: ['flowing again', '~rebooting'],
      cause: ['ran out of memory'],
      next: ['write-up next week'],
    },
  },
  {
    name: 'hotel without heating',
    body: `<article><h1>A note to our guests</h1><p>There is no hot water on floors 4 to 6. A pump in the boiler room broke on Sunday night, and the spare part is coming from Leeds.</p><p>Meanwhile, guests on these floors may shower at the pool, and we have taken 30 pounds off each night. The plumber expects to be finished by Tuesday lunchtime. We will put a note under your door when it is done.</p></article>`,
    wants: {
      what: ['no hot water'],
      affected: ['floors 4 to 6'],
      cause: ['A pump in the boiler room'],
      since: ['Sunday night'],
      done: ['30 pounds off'],
      until: ['Tuesday lunchtime'],
      next: ['note under your door'],
    },
  },
  {
    name: 'data incident',
    body: `<main><h1>Notice of a data incident</h1><h2>What happened</h2><p>On 3 November an export file was placed in a public folder by mistake.</p><h2>What information was involved</h2><p>Names, e-mail addresses and order numbers of 1,830 customers.</p><h2>Our response</h2><p>The folder was closed within an hour and the file deleted.</p><h2>What you can do</h2><p>Be careful with e-mails that ask for your password.</p></main>`,
    wants: {
      what: ['export file'],
      affected: ['1,830 customers'],
      done: ['folder was closed'],
      since: ['~On 3 November'],
    },
  },
];
