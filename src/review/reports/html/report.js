"use strict";
(() => {
  const search = document.getElementById("search");
  const status = document.getElementById("status");
  const folds = Array.from(document.querySelectorAll("details"));
  const entries = Array.from(document.querySelectorAll("[data-entry]"));
  const fold = (open) => folds.forEach((one) => { one.open = open; });

  const filter = () => {
    const wanted = search.value.trim().toLowerCase();
    let shown = 0;
    for (const entry of entries) {
      const fits = wanted === "" || entry.textContent.toLowerCase().includes(wanted);
      entry.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    status.textContent = wanted === "" ? "" : `${shown} of ${entries.length} shown`;
  };

  const openTarget = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target; part; part = part.parentElement) {
      if (part instanceof HTMLDetailsElement) {
        part.open = true;
      }
    }
    if (target) {
      target.scrollIntoView();
    }
  };

  search.addEventListener("input", filter);
  document.getElementById("open-all").addEventListener("click", () => fold(true));
  document.getElementById("close-all").addEventListener("click", () => fold(false));
  window.addEventListener("hashchange", openTarget);
  let before = [];
  window.addEventListener("beforeprint", () => { before = folds.map((one) => one.open); fold(true); });
  window.addEventListener("afterprint", () => folds.forEach((one, i) => { one.open = before[i]; }));
  openTarget();
})();
