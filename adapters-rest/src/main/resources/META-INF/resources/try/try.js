// A small client to try the service with. It uses nothing but the public interface.

const TEXTS = {
  en: {
    signIn: 'Sign in', about: 'A page to try Homeroom with: chats of a school, live.', phone: 'Phone number',
    new: 'I have no account yet', sendCode: 'Send me a code', code: 'Code',
    whereCode: 'On a service of your own the code appears in its log.', enter: 'Enter', signOut: 'Sign out',
    chats: 'Chats', noChats: 'You are in no chat yet. A school has to put you into a class first.',
    older: 'Earlier messages', message: 'Message', send: 'Send', live: 'live', waiting: 'connecting…',
    removed: 'removed', erased: 'erased', edited: 'edited', typing: 'is writing…', somebody: 'Somebody',
    untitled: 'Chat', archived: 'archive', gone: 'You cannot read this chat any more.', teacher: 'teacher',
    failed: 'It did not work', other: 'Русский',
  },
  ru: {
    signIn: 'Вход', about: 'Страница, чтобы попробовать Homeroom: чаты школы, вживую.', phone: 'Номер телефона',
    new: 'У меня ещё нет аккаунта', sendCode: 'Прислать код', code: 'Код',
    whereCode: 'У собственного сервиса код виден в его журнале.', enter: 'Войти', signOut: 'Выйти',
    chats: 'Чаты', noChats: 'Вы пока не состоите ни в одном чате: сначала школа должна включить вас в класс.',
    older: 'Более ранние сообщения', message: 'Сообщение', send: 'Отправить', live: 'на связи', waiting: 'соединение…',
    removed: 'удалено', erased: 'стёрто', edited: 'изменено', typing: 'пишет…', somebody: 'Кто-то',
    untitled: 'Чат', archived: 'архив', gone: 'Этот чат вам больше не доступен.', teacher: 'учитель',
    failed: 'Не получилось', other: 'English',
  },
};

const $ = id => document.getElementById(id);
let language = localStorage.getItem('language') ?? (navigator.language.startsWith('ru') ? 'ru' : 'en');
const say = key => TEXTS[language][key];

let token = sessionStorage.getItem('token');
let me = null;
let chats = [];
let open = null;
let messages = [];
let older = null;
let attempt = null;
let feed = null;
const names = new Map();
const typing = new Map();

function translate() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = say(element.dataset.text);
  $('language').textContent = say('other');
  $('live').textContent = $('live').dataset.state ? say($('live').dataset.state) : '';
}

class Refused extends Error {
  constructor(status, problem) {
    super(problem.title ?? '');
    this.status = status;
    this.code = problem.code;
  }
}

async function ask(method, path, body, headers = {}) {
  const answer = await fetch(path, {
    method,
    headers: {
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body: body ? JSON.stringify(body) : undefined,
  });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    if (answer.status === 401 && token) leave();
    throw new Refused(answer.status, problem);
  }
  return answer;
}

const read = async (path, headers) => (await ask('GET', path, undefined, headers)).json();

function show(where, failure) {
  $(where).textContent = failure ? `${say('failed')}: ${failure.message} (${failure.code ?? failure.name})` : '';
}

function fill(element, ...children) {
  element.replaceChildren(...children.filter(Boolean));
  return element;
}

function make(tag, text, className) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
}

const fullName = name => [name.given, name.family].filter(Boolean).join(' ');

// ---- the door

$('ask').addEventListener('submit', async event => {
  event.preventDefault();
  show('door-problem');
  const phone = $('phone').value.replace(/[^+\d]/g, '');
  const fresh = $('new').checked;
  try {
    const answer = await ask('POST', fresh ? '/v1/registrations' : '/v1/sign-ins',
        fresh ? { phone, kind: 'ADULT' } : { phone });
    attempt = { fresh, phone, id: (await answer.json()).attempt };
    document.body.dataset.attempt = attempt.id;
    $('confirm').hidden = false;
    $('code').focus();
  } catch (failure) {
    show('door-problem', failure);
  }
});

$('confirm').addEventListener('submit', async event => {
  event.preventDefault();
  show('door-problem');
  try {
    const path = `${attempt.fresh ? '/v1/registrations' : '/v1/sign-ins'}/${attempt.id}/confirmation`;
    const answer = await ask('POST', path, { phone: attempt.phone, code: $('code').value.trim() });
    token = (await answer.json()).accessToken;
    sessionStorage.setItem('token', token);
    $('code').value = '';
    await enter();
  } catch (failure) {
    show('door-problem', failure);
  }
});

$('sign-out').addEventListener('click', async () => {
  await ask('DELETE', '/v1/me/session').catch(() => {});
  leave();
});

$('language').addEventListener('click', () => {
  language = language === 'ru' ? 'en' : 'ru';
  localStorage.setItem('language', language);
  translate();
  listChats();
  listMessages();
});

function leave() {
  feed?.abort();
  token = null;
  me = null;
  open = null;
  chats = [];
  messages = [];
  names.clear();
  sessionStorage.removeItem('token');
  $('live').dataset.state = '';
  $('who').textContent = '';
  $('door').hidden = false;
  $('confirm').hidden = true;
  for (const id of ['room', 'chat', 'sign-out']) $(id).hidden = true;
  $('text').value = '';
  $('phone').value = '';
  listChats();
  listMessages();
  translate();
}

async function enter() {
  $('door').hidden = true;
  $('room').hidden = false;
  $('sign-out').hidden = false;
  await refresh();
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
    const item = make('li');
    const button = make('button');
    button.type = 'button';
    button.dataset.chat = chat.id;
    if (open?.id === chat.id) button.setAttribute('aria-current', 'true');
    button.append(make('span', (chat.title ?? say('untitled')) + (chat.archived ? ` (${say('archived')})` : '')));
    if (chat.unread) button.append(make('span', chat.unread >= 100 ? '99+' : String(chat.unread), 'count'));
    button.addEventListener('click', () => enterChat(chat));
    return fill(item, button);
  }));
}

const pathOf = chat => `/v1/schools/${chat.school}/chats/${chat.id}`;

async function enterChat(chat) {
  open = chat;
  messages = [];
  older = null;
  typing.clear();
  show('chat-problem');
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
    const item = make('li', null, one.author === me?.account ? 'own' : '');
    const name = names.get(one.author);
    const by = [name ? fullName(name) : say('somebody'), one.badge ? `🎓 ${say('teacher')}` : null,
      new Date(one.postedAt).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' }),
      one.editedAt ? say('edited') : null].filter(Boolean).join(' · ');
    const gone = one.removed ? say('removed') : one.text == null ? say('erased') : null;
    return fill(item, make('div', by, 'by'), make('div', gone ?? one.text, gone ? 'gone' : ''));
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

const uuid = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
};

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
          Accept: 'text/event-stream', Authorization: `Bearer ${token}`, ...(since ? { 'Last-Event-ID': since } : {}),
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

translate();
if (token) enter().catch(leave); else leave();
