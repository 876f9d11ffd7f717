// Signing in: a phone number, a code, and for those who have one a second factor.

import { $, ask, keepToken, learn, make, onSignedOut, read, say, show, signedIn, switchLanguage, translate } from './page.js';

learn({
  en: {
    signIn: 'Sign in', phone: 'Phone number', new: 'I have no account yet', sendCode: 'Send me a code', code: 'Code',
    whereCode: 'On a service of your own the code appears in its log.', enter: 'Enter', signOut: 'Sign out',
    secondCode: 'Code of your second factor',
    secondShown: 'Your authenticator app shows it.', secondSent: 'We have sent it to your phone.', other: 'Русский',
  },
  ru: {
    signIn: 'Вход', phone: 'Номер телефона', new: 'У меня ещё нет аккаунта', sendCode: 'Прислать код', code: 'Код',
    whereCode: 'У собственного сервиса код виден в его журнале.', enter: 'Войти', signOut: 'Выйти',
    secondCode: 'Код второго фактора',
    secondShown: 'Его показывает приложение-аутентификатор.', secondSent: 'Мы отправили его на ваш телефон.',
    other: 'English',
  },
});

const text = key => make('span', { 'data-text': key });

let attempt = null;
let factor = null;
let whenIn = async () => {};
let whenOut = () => {};

function build() {
  $('door').append(
      make('h1', { 'data-text': 'signIn' }),
      make('form', { id: 'ask' }, make('p', { 'data-text': 'about' }),
          make('label', {}, text('phone'),
              make('input', { id: 'phone', type: 'tel', autocomplete: 'tel', required: true, placeholder: '+7 900 000 00 00' })),
          make('label', { class: 'line' }, make('input', { id: 'new', type: 'checkbox' }), ' ', text('new')),
          make('button', { 'data-text': 'sendCode' })),
      make('form', { id: 'confirm', hidden: true },
          make('label', {}, text('code'),
              make('input', { id: 'code', inputmode: 'numeric', autocomplete: 'one-time-code', required: true })),
          make('p', { 'data-text': 'whereCode' }), make('button', { 'data-text': 'enter' })),
      make('form', { id: 'second', hidden: true },
          make('label', {}, text('secondCode'),
              make('input', { id: 'second-code', inputmode: 'numeric', autocomplete: 'one-time-code', required: true })),
          make('p', { id: 'second-where' }), make('button', { 'data-text': 'enter' })),
      make('p', { class: 'problem', id: 'door-problem', role: 'alert' }));
  on('ask', sendCode);
  on('confirm', confirm);
  on('second', confirmSecond);
}

function on(form, then) {
  $(form).addEventListener('submit', async event => {
    event.preventDefault();
    show('door-problem');
    await then().catch(failure => show('door-problem', failure));
  });
}

async function sendCode() {
  const phone = $('phone').value.replace(/[^+\d]/g, '');
  const fresh = $('new').checked;
  const answer = await ask('POST', fresh ? '/v1/registrations' : '/v1/sign-ins', fresh ? { phone, kind: 'ADULT' } : { phone });
  attempt = { fresh, phone, id: (await answer.json()).attempt };
  document.body.dataset.attempt = attempt.id;
  $('confirm').hidden = false;
  $('code').focus();
}

async function confirm() {
  const path = `${attempt.fresh ? '/v1/registrations' : '/v1/sign-ins'}/${attempt.id}/confirmation`;
  const answer = await ask('POST', path, { phone: attempt.phone, code: $('code').value.trim() });
  keepToken((await answer.json()).accessToken);
  $('code').value = '';
  await comeIn();
}

/** A second factor that is asked for is shown, or sent; who has none yet gets one by phone. */
async function askSecond() {
  const known = await read('/v1/me/second-factor').catch(failure => {
    if (failure.status !== 404) throw failure;
    return null;
  });
  if (!known) await ask('POST', '/v1/me/second-factor', { kind: 'PHONE' });
  factor = { enabled: known?.enabled ?? false };
  const shown = known?.kind === 'AUTHENTICATOR';
  if (!shown) {
    factor.attempt = (await (await ask('POST', '/v1/me/second-factor/codes')).json()).attempt;
    document.body.dataset.attempt = factor.attempt;
  }
  $('ask').hidden = $('confirm').hidden = true;
  $('second').hidden = false;
  $('second-where').dataset.text = shown ? 'secondShown' : 'secondSent';
  $('second-where').textContent = say($('second-where').dataset.text);
  $('second-code').focus();
}

async function confirmSecond() {
  const named = { code: $('second-code').value.trim(), attempt: factor.attempt };
  if (factor.enabled) await ask('POST', '/v1/me/session/confirmation', named);
  else await ask('PUT', '/v1/me/second-factor', named);
  $('second-code').value = '';
  await comeIn();
}

async function comeIn() {
  try {
    await whenIn();
  } catch (failure) {
    if (failure.code !== 'SECOND_FACTOR_REQUIRED') throw failure;
    await askSecond();
    return;
  }
  $('door').hidden = true;
  $('sign-out').hidden = false;
}

/** Back before the door; nothing of what was seen stays on the page. */
export function leave() {
  keepToken(null);
  whenOut();
  $('who').textContent = '';
  $('door').hidden = $('ask').hidden = false;
  $('confirm').hidden = $('second').hidden = $('sign-out').hidden = true;
  $('phone').value = '';
  translate();
}

/**
 * @param enter shows what is behind the door
 * @param leaving takes it away
 */
export function openDoor(enter, leaving) {
  whenIn = enter;
  whenOut = leaving;
  build();
  onSignedOut(leave);
  $('language').addEventListener('click', switchLanguage);
  $('sign-out').addEventListener('click', async () => {
    await ask('DELETE', '/v1/me/session').catch(failure => show('door-problem', failure));
    leave();
  });
  translate();
  if (!signedIn()) return leave();
  comeIn().catch(failure => {
    leave();
    show('door-problem', failure);
  });
}
