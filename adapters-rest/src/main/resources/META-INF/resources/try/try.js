// A small client to try the service with. It uses nothing but the public interface.

import { leave, openDoor } from '/page/door.js';
import {
  $, ask, bearer, fill, fullName, learn, make, onTranslated, read, say, show, spoken, uuid,
} from '/page/page.js';
import { REASONS } from '/page/reasons.js';

learn({
  en: {
    about: 'A page to try Homeroom with: chats of a school, live.',
    chats: 'Chats', noChats: 'You are in no chat yet. A school has to put you into a class first.',
    older: 'Earlier messages', message: 'Message', send: 'Send', live: 'live', waiting: 'connecting…',
    removed: 'removed', erased: 'erased', edited: 'edited', typing: 'is writing…', somebody: 'Somebody',
    untitled: 'Chat', archived: 'archive', gone: 'You cannot read this chat any more.', teacher: 'teacher',
    report: 'Report', reportTitle: 'Report a message', reportReason: 'What is wrong', cancel: 'Cancel',
    reportNote: 'What you want to add (may stay empty)', reportUnseen: 'Who has written it does not learn that it was you.',
    reported: 'The school looks into it. What becomes of it stands at /moderate.',
  },
  ru: {
    about: 'Страница, чтобы попробовать Homeroom: чаты школы, вживую.',
    chats: 'Чаты', noChats: 'Вы пока не состоите ни в одном чате: сначала школа должна включить вас в класс.',
    older: 'Более ранние сообщения', message: 'Сообщение', send: 'Отправить', live: 'на связи', waiting: 'соединение…',
    removed: 'удалено', erased: 'стёрто', edited: 'изменено', typing: 'пишет…', somebody: 'Кто-то',
    untitled: 'Чат', archived: 'архив', gone: 'Этот чат вам больше не доступен.', teacher: 'учитель',
    report: 'Пожаловаться', reportTitle: 'Пожаловаться на сообщение', reportReason: 'Что не так', cancel: 'Отмена',
    reportNote: 'Что вы хотите добавить (можно не заполнять)', reportUnseen: 'Кто это написал, не узнает, что пожаловались вы.',
    reported: 'Школа разберётся. Что из этого вышло, видно на странице /moderate.',
  },
});

let me = null;
let chats = [];
let open = null;
let messages = [];
let older = null;
let feed = null;
const names = new Map();
const typing = new Map();

onTranslated(() => {
  $('live').textContent = $('live').dataset.state ? say($('live').dataset.state) : '';
  listChats();
  listMessages();
});

// ---- the door

function forget() {
  feed?.abort();
  me = null;
  open = null;
  chats = [];
  messages = [];
  names.clear();
  $('live').dataset.state = '';
  $('room').hidden = $('chat').hidden = true;
  $('report').close();
  $('reported').textContent = $('chat-notice').textContent = '';
  $('text').value = '';
}

async function enter() {
  await refresh();
  $('room').hidden = false;
  listen();
}

// ---- chats

async function refresh() {
  me = await read('/v1/me');
  chats = me.chats;
  if (me.name) {
    names.set(me.account, me.name);
    $('who').textContent = fullName(me.name);
  }
  listChats();
}

function listChats() {
  $('no-chats').hidden = chats.length > 0;
  fill($('chats'), ...chats.map(chat => {
    const title = (chat.title ?? say('untitled')) + (chat.archived ? ` (${say('archived')})` : '');
    return make('li', {}, make('button',
        {
          type: 'button', 'data-chat': chat.id, 'aria-current': open?.id === chat.id && 'true',
          onclick: () => enterChat(chat),
        },
        make('span', {}, title),
        chat.unread > 0 && make('span', { class: 'count' }, chat.unread >= 100 ? '99+' : String(chat.unread))));
  }));
}

const pathOf = chat => `/v1/schools/${chat.school}/chats/${chat.id}`;

async function enterChat(chat) {
  open = chat;
  messages = [];
  older = null;
  typing.clear();
  show('chat-problem');
  $('chat-notice').textContent = '';
  $('chat').hidden = false;
  $('title').textContent = chat.title ?? say('untitled');
  listMessages();
  await load(chat);
  $('text').focus();
}

async function load(chat, cursor) {
  try {
    const page = await read(`${pathOf(chat)}/messages${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
    if (open?.id !== chat.id) return;
    for (const one of page.messages) if (one.authorName) names.set(one.author, one.authorName);
    const known = new Set(messages.map(one => one.id));
    messages = [...page.messages.filter(one => !known.has(one.id)).reverse(), ...messages]
        .sort((a, b) => a.postedAt < b.postedAt ? -1 : a.postedAt > b.postedAt ? 1 : 0);
    older = page.next ?? null;
    listMessages(!cursor);
    if (!cursor) await mark(chat);
  } catch (failure) {
    show('chat-problem', failure);
  }
}

async function mark(chat) {
  const newest = messages.at(-1);
  if (!newest || document.hidden) return;
  await ask('PUT', `${pathOf(chat)}/read-mark`, { upTo: newest.id }).catch(() => {});
  chat.unread = 0;
  const listed = chats.find(one => one.id === chat.id);
  if (listed) listed.unread = 0;
  listChats();
}

$('older').addEventListener('click', () => load(open, older));

function listMessages(toTheEnd = true) {
  $('older').hidden = !older;
  fill($('messages'), ...messages.map(one => {
    const name = names.get(one.author);
    const by = [name ? fullName(name) : say('somebody'), one.badge ? `🎓 ${say('teacher')}` : null,
      new Date(one.postedAt).toLocaleTimeString(spoken(), { hour: '2-digit', minute: '2-digit' }),
      one.editedAt ? say('edited') : null].filter(Boolean).join(' · ');
    const gone = one.removed ? say('removed') : one.text == null ? say('erased') : null;
    return make('li', { class: one.author === me?.account && 'own' },
        make('div', { class: 'by' }, by), make('div', { class: gone && 'gone' }, gone ?? one.text),
        one.author !== me?.account && !gone && make('button',
            { type: 'button', class: 'report', 'data-report': one.id, onclick: () => askToReport(one) }, say('report')));
  }));
  if (toTheEnd) $('messages').scrollTop = $('messages').scrollHeight;
  listTyping();
}

function listTyping() {
  const now = Date.now();
  const people = [...typing].filter(([, until]) => until > now).map(([account]) => names.get(account));
  $('typing').textContent = people.length
    ? `${people.map(name => name ? fullName(name) : say('somebody')).join(', ')} ${say('typing')}` : '';
}

setInterval(listTyping, 1000);

$('say').addEventListener('submit', async event => {
  event.preventDefault();
  const text = $('text').value.trim();
  if (!text || !open) return;
  show('chat-problem');
  try {
    await ask('PUT', `${pathOf(open)}/messages/${uuid()}`, { text });
    $('text').value = '';
    toldTyping = 0;
  } catch (failure) {
    show('chat-problem', failure);
  }
  $('text').focus();
});

$('text').addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    $('say').requestSubmit();
  }
});

let toldTyping = 0;
$('text').addEventListener('input', () => {
  if (!open || Date.now() - toldTyping < 3000) return;
  toldTyping = Date.now();
  ask('POST', `${pathOf(open)}/typing`).catch(() => {});
});

// ---- reporting

let wish = null;

function askToReport(message) {
  wish = { id: uuid(), chat: open, message: message.id };
  $('reported').textContent = message.text;
  fill($('reason'), ...REASONS.map(one => make('option', { value: one }, say(one))));
  $('note').value = '';
  show('report-problem');
  $('report').showModal();
}

$('report-cancel').addEventListener('click', () => $('report').close());

$('report-form').addEventListener('submit', async event => {
  event.preventDefault();
  show('report-problem');
  const note = $('note').value.trim();
  const { chat, message } = wish;
  try {
    await ask('PUT', `/v1/schools/${chat.school}/reports/${wish.id}`,
        { chat: chat.id, message, reason: $('reason').value, ...(note ? { note } : {}) });
    $('report').close();
    $('chat-notice').textContent = say('reported');
  } catch (failure) {
    show('report-problem', failure);
  }
});

// ---- live

function state(now) {
  $('live').dataset.state = now;
  $('live').textContent = say(now);
}

async function listen() {
  feed?.abort();
  const mine = feed = new AbortController();
  let since = null;
  let pause = 250;
  while (!mine.signal.aborted) {
    state('waiting');
    try {
      const answer = await fetch('/v1/sync', {
        headers: {
          Accept: 'text/event-stream', ...bearer(), ...(since ? { 'Last-Event-ID': since } : {}),
        },
        signal: mine.signal,
      });
      if (answer.status === 401) return leave();
      if (answer.status === 410) {
        since = null;
        await startAnew();
        continue;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const beginsAnew = since === null;
      state('live');
      pause = 250;
      await lines(answer.body, async (id, line) => {
        if (id) since = id;
        if (line?.type === 'CHATS' && beginsAnew) await startAnew();
        else if (line) await hear(line);
      });
    } catch (failure) {
      if (mine.signal.aborted) return;
    }
    await new Promise(done => setTimeout(done, pause));
    pause = Math.min(pause * 2, 8000);
  }
}

async function lines(body, each) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const field = name => block.split('\n').filter(line => line.startsWith(`${name}:`))
          .map(line => line.slice(name.length + 1).replace(/^ /, '')).join('\n') || null;
      const data = field('data');
      await each(field('id'), data ? JSON.parse(data) : null);
    }
  }
}

async function startAnew() {
  await refresh();
  if (open) await load(open);
}

async function hear(line) {
  const here = open?.id === line.chat;
  switch (line.type) {
    case 'MESSAGE':
      typing.delete(line.message.author);
      if (here && !messages.some(one => one.id === line.message.id)) {
        messages.push(line.message);
        listMessages();
        learnNames(line.message.author);
        await mark(open);
      } else if (!here && line.message.author !== me.account) {
        const chat = chats.find(one => one.id === line.chat);
        if (chat) chat.unread = Math.min(100, chat.unread + 1);
        listChats();
      }
      break;
    case 'MESSAGE_EDITED':
      change(line, { text: line.text, editedAt: line.editedAt });
      break;
    case 'MESSAGE_REMOVED':
      change(line, { text: null, removed: line.removed });
      break;
    case 'TYPING':
      if (here) {
        typing.set(line.account, Date.now() + 5000);
        listTyping();
      }
      break;
    case 'CHAT_GONE':
      chats = chats.filter(one => one.id !== line.chat);
      if (here) {
        messages = [];
        older = null;
        listMessages();
        $('chat-problem').textContent = say('gone');
      }
      listChats();
      break;
    case 'CHAT_OPENED':
      await refresh();
      if (here) await load(open);
      break;
    case 'CHAT':
    case 'READ_MARK':
      await refresh();
      break;
  }
}

function change(line, how) {
  const one = messages.find(message => message.id === line.id);
  if (!one) return;
  Object.assign(one, how);
  listMessages(false);
}

/** A line names the author by id; the timeline knows the name, a moment later. */
async function learnNames(author) {
  const chat = open;
  for (let attempt = 0; attempt < 5 && chat === open && !names.has(author); attempt++) {
    await new Promise(done => setTimeout(done, attempt * 300));
    const page = await read(`${pathOf(chat)}/messages?limit=20`).catch(() => ({ messages: [] }));
    for (const one of page.messages) if (one.authorName) names.set(one.author, one.authorName);
  }
  if (chat === open) listMessages();
}

document.addEventListener('visibilitychange', () => {
  if (!document.hidden && open) mark(open);
});

openDoor(enter, forget);
