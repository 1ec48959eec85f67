// Sets the theme before the first paint: the person's choice, else what the system has, also when that changes.
const root = document.documentElement;
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

function paint() {
  const choice = root.dataset.themeChoice;
  root.dataset.theme = choice === 'dark' || (choice !== 'light' && systemIsDark.matches) ? 'dark' : 'light';
}

paint();
systemIsDark.addEventListener('change', paint);
