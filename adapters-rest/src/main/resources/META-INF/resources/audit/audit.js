// The pages work without this script. With it lists can be searched, and one can move through time.

for (const one of document.querySelectorAll('.scripted')) one.hidden = false;

for (const field of document.querySelectorAll('[data-filter]')) {
  const status = field.parentElement.querySelector('[data-none]');
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of document.querySelectorAll(field.dataset.filter)) {
      const text = item.textContent.toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) shown++;
    }
    status.textContent = shown ? '' : status.dataset.none;
  });
}

const slider = document.getElementById('slider');
const at = document.getElementById('at');
const form = document.getElementById('ask');
let turn = 0;

if (slider && at && form) {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: slider.dataset.zone, dateStyle: 'short', timeStyle: 'medium' });
  const shown = document.getElementById('shown');
  const show = () => {
    const text = clock.format(new Date(Number(slider.value) * 1000));
    shown.textContent = text;
    slider.setAttribute('aria-valuetext', text);
    return text.replace(' ', 'T');
  };
  show();
  let waiting;
  slider.addEventListener('input', () => {
    at.value = show();
    clearTimeout(waiting);
    waiting = setTimeout(renew, 250);
  });
}

const known = document.querySelector('[name=knownAt]');
if (known) known.addEventListener('input', () => {
  document.querySelector('[name=known][value=at]').checked = true;
});

async function renew() {
  const mine = ++turn;
  const result = document.getElementById('result');
  result.setAttribute('aria-busy', 'true');
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value) address.searchParams.set(name, value);
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (mine !== turn) return;
  const fresh = page.getElementById('result');
  if (!fresh) return location.assign(address);
  result.replaceWith(document.adoptNode(fresh));
  history.replaceState(null, '', address);
  arm();
}

function arm() {
  for (const one of document.querySelectorAll('#result .scripted')) one.hidden = false;
  const all = document.getElementById('open-all');
  if (all) all.addEventListener('click', () => {
    const open = all.getAttribute('aria-pressed') !== 'true';
    all.setAttribute('aria-pressed', String(open));
    all.textContent = open ? all.dataset.close : all.dataset.open;
    for (const one of document.querySelectorAll('#result details')) one.open = open;
  });
  const print = document.getElementById('print');
  if (print) print.addEventListener('click', () => window.print());
}
arm();

// On paper nothing can be opened.
let opened = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details:not([open])')];
  for (const one of opened) one.open = true;
});
addEventListener('afterprint', () => {
  for (const one of opened) one.open = false;
});
