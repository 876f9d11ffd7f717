// What the pages of this service have in common: words in two languages, requests, and making elements.

import { PROBLEMS } from './problems.js';

const texts = { en: {}, ru: {} };
let language = localStorage.getItem('language') ?? (navigator.language.startsWith('ru') ? 'ru' : 'en');
let token = sessionStorage.getItem('token');
const whenTranslated = [];
let whenSignedOut = () => {};

export const $ = id => document.getElementById(id);

// ---- words

/** Adds to the words of the page: `{ en: { key: text }, ru: { key: text } }`. */
export function learn(more) {
  for (const each of Object.keys(texts)) Object.assign(texts[each], more[each]);
}

/** The text under a key, with `{name}` replaced by values. */
export function say(key, values = {}) {
  return (texts[language][key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

export const spoken = () => language;

export const fullName = name => [name.given, name.family].filter(Boolean).join(' ');

/** @param then what has to be drawn again in another language */
export const onTranslated = then => whenTranslated.push(then);

export function translate() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = say(element.dataset.text);
  for (const then of whenTranslated) then();
}

export function switchLanguage() {
  language = language === 'ru' ? 'en' : 'ru';
  localStorage.setItem('language', language);
  translate();
}

// ---- elements

/** An element with attributes, listeners (`onclick`) and children: elements and texts. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  return fill(element, ...children);
}

export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter(one => one !== null && one !== undefined && one !== false));
  return element;
}

// ---- requests

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.title ?? '');
    this.status = status;
    this.code = problem.code;
  }
}

export const signedIn = () => token !== null;

export const bearer = () => ({ Authorization: `Bearer ${token}` });

/** The newest of what was done here: what is read afterwards shows it. */
let position = null;

export function keepToken(now) {
  token = now;
  position = null;
  if (now) sessionStorage.setItem('token', now);
  else sessionStorage.removeItem('token');
}

/** @param then what to do when the session counts no more */
export const onSignedOut = then => { whenSignedOut = then; };

export async function ask(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: {
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(token ? bearer() : {}),
      ...(method === 'GET' && position ? { 'Homeroom-At-Least': position } : {}),
    },
    body: body ? JSON.stringify(body) : undefined,
  });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    if (answer.status === 401 && token && problem.code !== 'SECOND_FACTOR_REQUIRED') whenSignedOut();
    throw new Refused(answer.status, problem);
  }
  position = answer.headers.get('Homeroom-Position') ?? position;
  return answer;
}

export const read = async path => (await ask('GET', path)).json();

/** What went wrong, as a sentence. */
export function sentence(failure) {
  const known = PROBLEMS[language];
  if (failure instanceof Refused) return known[failure.code] ?? `${known.OTHERWISE} (${failure.code ?? failure.status})`;
  return failure instanceof TypeError ? known.UNREACHABLE : `${known.OTHERWISE} (${failure.name})`;
}

/** @param failure missing for none */
export function show(where, failure) {
  $(where).textContent = failure ? sentence(failure) : '';
}

/** A random id, also where the page is not served over a secure connection. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
