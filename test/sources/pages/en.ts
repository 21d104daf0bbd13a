import type { Page } from '../page.ts';

export const pages: Page[] = [
  {
    name: 'incident of a hosted status page',
    head: '<title>Northwind Status - Elevated API errors in EU region</title>',
    body: `<div class="layout"><h1>Elevated API errors in EU region</h1><div class="subheader">Incident Report for <a href="/">Northwind</a></div>
<div class="update"><div><strong>Resolved</strong></div><div>This incident has been resolved. All API requests are processed normally again.</div><small>Posted <time datetime="2026-11-24T11:32:00Z">3 days ago. Nov 24, 2026 - 11:32 UTC</time></small></div>
<div class="update"><div><strong>Monitoring</strong></div><div>A fix has been implemented and we are monitoring the results.</div><small>Posted <time datetime="2026-11-24T10:50:00Z">Nov 24, 2026 - 10:50 UTC</time></small></div>
<div class="update"><div><strong>Investigating</strong></div><div>We are currently investigating elevated error rates on the API. Since 09:14 UTC around 12% of requests in the EU region have returned a 503.</div><small>Posted <time datetime="2026-11-24T09:31:00Z">Nov 24, 2026 - 09:31 UTC</time></small></div>
<div><p>This incident affected: API (EU region, Webhooks).</p></div></div>`,
    wants: {
      what: ['elevated error rates', '~Since 09:14'],
      since: ['Since 09:14 UTC'],
      affected: ['API (EU region', '~12% of requests'],
      done: ['This incident has been resolved', 'A fix has been implemented'],
    },
    title: 'Elevated API errors in EU region',
    published: '2026-11-24T09:31:00Z',
    changed: '2026-11-24T11:32:00Z',
  },
  {
    name: 'labelled notice of a provider',
    head: '<title>Fibre fault Leeds LS6 | Hallam Broadband</title><meta name="author" content="By Network Operations">',
    body: `<main><h1>Fibre fault Leeds LS6</h1><p><b>Issue:</b> Broadband and phone lines are down in parts of LS6.</p><p><b>Started:</b> Monday 23 November, 7.40am</p><p><b>Affected:</b> about 1,400 homes and businesses in Headingley and Hyde Park</p><p><b>Cause:</b> a cable was cut during road works</p><p><b>What we are doing:</b> Two crews are splicing a new cable.</p><p><b>Estimated fix:</b> Tuesday 24 November, 6pm</p><p><b>Next update:</b> by 2pm today</p></main><div class="cookie-banner">We use cookies. <button>Accept</button></div>`,
    wants: {
      what: ['phone lines are down'],
      since: ['Monday 23 November, 7.40am'],
      until: ['Tuesday 24 November, 6pm'],
      affected: ['1,400 homes'],
      cause: ['cable was cut'],
      done: ['Two crews'],
      next: ['by 2pm today'],
    },
    author: 'Network Operations',
  },
  {
    name: 'ticket with a list of terms',
    head: '<title>[SUP-4411] Export to CSV times out - Helpline</title>',
    body: `<div id="ticket"><h1>Export to CSV times out</h1><aside><dl><dt>Status</dt><dd>In progress</dd><dt>Priority</dt><dd>High</dd><dt>Detected</dt><dd>19 Nov 2026, 16:05</dd><dt>Affected versions</dt><dd><ul><li>8.2</li><li>8.3</li></ul></dd><dt>Assignee</dt><dd>Priya N.</dd></dl></aside>
<div class="comment"><p>Exports of more than 50,000 rows fail with a timeout.</p></div><div class="comment"><p>The cause is a missing index on the events table. We have added the index on staging and will roll it out with 8.3.1 on Thursday.</p></div><form><textarea name="comment">Since when is this down?</textarea><button>Reply</button></form></div>`,
    wants: {
      what: ['50,000 rows fail'],
      since: ['19 Nov 2026, 16:05'],
      affected: ['8.2, 8.3'],
      cause: ['missing index'],
      done: ['We have added the index'],
      next: ['~will roll it out'],
    },
  },
  {
    name: 'plan in a table',
    head: '<title>Migration plan, phase 2</title>',
    body: `<main><h1>Migration plan, phase 2</h1><p>Here is where phase 2 stands as of this week, with the dates that have moved since our last meeting on the programme.</p><table><tr><th>Reason for delay</th><td>The supplier delivered the storage units two weeks late</td></tr><tr><th>Done so far</th><td>Racks, cabling and test runs are complete</td></tr><tr><th>New date</th><td>Cut-over moved from 4 to 18 December</td></tr><tr><th>Next steps</th><td>Dry run on 11 December</td></tr><tr><th>Owner</th><td>Marta Ruiz</td></tr></table></main>`,
    wants: {
      cause: ['supplier delivered'],
      done: ['Racks, cabling'],
      next: ['18 December', 'Dry run'],
      what: ['~two weeks late'],
    },
  },
  {
    name: 'post-mortem of a blog',
    head: `<title>What happened on 12 November | Kettle Engineering</title><meta property="og:site_name" content="Kettle Engineering"><script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting","headline":"What happened on 12 November","datePublished":"2026-11-16T08:00:00+00:00","dateModified":"2026-11-17","author":[{"@type":"Person","name":"Ines Okafor"}]}</script>`,
    body: `<article><h1>What happened on 12 November</h1><p>On 12 November our checkout was unavailable for 94 minutes. We know how much you rely on it during the busiest weeks of the year, and this post explains what went wrong and what we are changing.</p><h2>Summary</h2><p>Between 13:06 and 14:40 UTC, customers could not complete a purchase, and about 9,200 orders were lost.</p><h2>Root cause</h2><p>A configuration change removed a rule that kept our two database replicas in step. The first replica filled its disk within minutes.</p><h2>What we did</h2><p>We rolled back the change at 14:10 and restored the replica from a backup.</p><h2>What's next</h2><p>We are adding a check that refuses such a change, and we will publish the result of our review on 1 December.</p><h2>Related posts</h2><p>Our outage of March was caused by a DNS error.</p></article>`,
    wants: {
      what: ['Between 13:06', '~checkout was unavailable'],
      since: ['Between 13:06'],
      until: ['Between 13:06'],
      affected: ['9,200 orders'],
      cause: ['configuration change'],
      done: ['We rolled back the change'],
      next: ['adding a check'],
    },
    title: 'What happened on 12 November',
    author: 'Ines Okafor',
    published: '2026-11-16T08:00:00+00:00',
    changed: '2026-11-17',
  },
  {
    name: 'help article with a sample letter',
    head: '<title>How to apologise for a late delivery - Helpwise Guides</title>',
    body: `<article><h1>How to apologise for a late delivery</h1><p>When an order is late, your customers want to know three things. Say what happened, say when it will arrive, and say what you will do.</p><h2>Letter for a late parcel</h2><blockquote><p>Dear {customer_name},</p><p>Your order [number] should have reached you on [date], and it did not. That was our mistake, and I am sorry.</p><p>It left our warehouse today and will arrive by [day].</p><p>Kind regards,<br>&lt;Your name&gt;</p></blockquote><p>Always keep it short. Never blame the carrier.</p></article>`,
    wants: {},
    letters: ['Dear [customer name],'],
  },
  {
    name: 'forum thread',
    head: '<title>VPN down since the update? - Lumo Community</title>',
    body: `<main><h1>VPN down since the update?</h1><div class="post"><p>Has anyone else lost the VPN? Mine stopped working after the update.</p></div><div class="post"><p>Same here, no connection at all.</p></div><div class="post staff"><p>Hi all, staff here. The 5.1 update broke the VPN on Windows 10. It was caused by a driver that is no longer signed. A patch (5.1.2) was released this morning at 8:15, please install it from the settings page.</p></div><h3>Related topics</h3><ul><li><a href="#">Router is down in Leeds since 9 am</a></li></ul></main>`,
    wants: {
      what: ['Mine stopped working', '5.1 update broke the VPN', '~no connection'],
      cause: ['driver that is no longer signed', '~5.1 update broke'],
      done: ['A patch (5.1.2) was released'],
    },
  },
  {
    name: 'application that is still empty',
    head: '<title>Status</title>',
    body: '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><div class="spinner">Loading…</div>',
    unreadable: true,
  },
  {
    name: 'wall of a login',
    head: '<title>Sign in</title>',
    body: '<main><h1>Sign in</h1><p>Sign in to continue to Jiraffe.</p><form><label>Email <input name="id"></label><button>Next</button></form><a href="#">Trouble signing in?</a></main>',
    unreadable: true,
  },
  {
    name: 'headings with paragraphs and lists',
    head: '<title>Water supply interruption: Mill Road</title>',
    body: `<main><h1>Water supply interruption: Mill Road</h1><h2>What happened?</h2><p>A trunk main burst under Mill Road in the night.</p><h2>Who is affected</h2><ul><li>Mill Road 1-80</li><li>Quay Street</li><li>St Anne's School</li></ul><h2>What we are doing</h2><p>Repair teams have isolated the pipe and are bringing in tankers.</p><h2>When will the water be back?</h2><p>We expect supply to be restored by 8 pm on Friday.</p><h3>Next update</h3><p>Friday at noon</p><h2>Past incidents</h2><p>A burst main on 3 May affected 900 homes.</p></main>`,
    wants: {
      what: ['trunk main burst'],
      affected: ['Quay Street'],
      done: ['isolated the pipe'],
      until: ['restored by 8 pm'],
      next: ['Friday at noon'],
    },
  },
  {
    name: 'news for customers in plain prose',
    head: '<title>Payroll run of November</title><meta property="article:published_time" content="2026-11-26T15:00:00Z">',
    body: `<article><h1>Payroll run of November</h1><p class="byline">Dan Petrov</p><p>Some salaries of 25 November were paid twice. The error affected 212 employees of 9 clients who use the split-payment option.</p><p>It happened because a batch that had timed out was started again by hand. We have stopped the second batch and asked the banks to return the money.</p><p>Most of the returns will be completed by Tuesday. We will write to every client concerned by tomorrow evening.</p><p>Contact us on 0800 555 111 if you have any questions about this.</p></article>`,
    wants: {
      what: ['paid twice'],
      affected: ['212 employees'],
      cause: ['timed out was started again'],
      done: ['stopped the second batch'],
      next: ['completed by Tuesday', 'write to every client'],
      until: ['~completed by Tuesday'],
    },
    published: '2026-11-26T15:00:00Z',
  },
];
