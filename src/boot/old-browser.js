/* For browsers that cannot run the viewer. It must run in any of them, so it is written as scripts were in 2009. */
/* oxlint-disable no-var -- `let` and `const` are what these browsers may not know */
(function () {
  var script = document.currentScript;
  if (script) script.parentNode.removeChild(script);
  /* Sheets are in layers, and dialogs are the browser's: Chromium 99, Safari 15.4, Firefox 98. */
  if (window.CSSLayerBlockRule && window.HTMLDialogElement) return;
  var request = new XMLHttpRequest();
  request.addEventListener("readystatechange", function () {
    if (request.readyState !== 4) return;
    var answer = request.responseText || "";
    var words = answer.charAt(0) === "{" ? JSON.parse(answer) : { en: OLD_BROWSER_ENGLISH };
    var wanted = navigator.languages || [navigator.language || "en"];
    var text = words.en;
    for (var i = wanted.length - 1; i >= 0; i -= 1) {
      for (var language in words) {
        if (language.slice(0, 2) === wanted[i].slice(0, 2)) text = words[language];
      }
      if (words[wanted[i]]) text = words[wanted[i]];
    }
    var place = document.getElementById("trouble");
    place.textContent = text;
    place.removeAttribute("hidden");
  });
  request.open("GET", OLD_BROWSER_WORDS);
  request.send();
})();
