import { describe, expect, it } from 'vitest';
import { hostMatches, hostOf, hosts } from '../../lib/mail/hosts.ts';
import { GMAIL, OUTLOOK, OUTLOOK_HOSTS, respond } from '../pages/server.ts';
import { openPage, parse } from './open.ts';

describe('the hosts', () => {
  it('are known by their addresses', () => {
    expect(hostOf(openPage(GMAIL))?.name).toBe('gmail');
    for (const host of OUTLOOK_HOSTS) expect(hostOf(openPage(`https://${host}/mail/0/`))?.name).toBe('outlook');
  });

  it('are known by marks of the page where the address says nothing', () => {
    expect(hostOf(parse(respond(OUTLOOK)?.body ?? '', 'https://mail.firm.example/owa/'))?.name).toBe('outlook');
    expect(hostOf(parse(respond(GMAIL)?.body ?? '', 'about:blank'))?.name).toBe('gmail');
  });

  it('are not any other page', () => {
    expect(hostOf(openPage('https://desk.example/'))).toBeNull();
    expect(hostOf(parse('<p>mail.google.com</p>', 'https://mail.google.com.evil.example/'))).toBeNull();
  });

  it('ask for their own addresses, over https, and nothing else', () => {
    expect(hostMatches).toHaveLength(new Set(hostMatches).size);
    for (const pattern of hostMatches) expect(pattern).toMatch(/^https:\/\/[a-z0-9.-]+\/\*$/);
    expect(hosts.map(({ name }) => name)).toEqual(['gmail', 'outlook']);
  });

  it('do not take Google Chat’s rooms for mail', () => {
    const [gmail] = hosts;
    const room = '<form><div g_editable="true" role="textbox" contenteditable="true"></div><button>→</button></form>';
    expect(gmail?.findEditors(parse(room, 'https://mail.google.com/chat/u/0/frame'))).toEqual([]);
  });
});
