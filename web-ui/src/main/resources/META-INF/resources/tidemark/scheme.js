// Light or dark: what the person chose on this browser, else what the system says.
(() => {
  const key = 'tidemark.scheme';
  const root = document.documentElement;
  const system = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const stored = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const apply = () => {
    const scheme = stored() || system();
    root.setAttribute('theme', scheme);
    root.style.colorScheme = scheme;
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
  window.tidemarkToggleScheme = () => {
    try {
      localStorage.setItem(key, (stored() || system()) === 'dark' ? 'light' : 'dark');
    } catch {
      // private window: the choice holds until the next page
    }
    apply();
  };
  apply();
})();
