// Small comforts. Every page works without this script.
(() => {
  "use strict";
  const all = (selector) => document.querySelectorAll(selector);
  // What the page asks by itself does not count as somebody being there.
  const headers = { "X-Background": "yes" };

  // The error summary is read and reached first.
  const summary = document.getElementById("error-summary");
  if (summary) summary.focus();

  // Where a scanner types one thing after the other, its field is ready, wrong or not.
  const scanned = document.querySelector("[data-focus] input");
  if (scanned) {
    scanned.focus();
    scanned.select();
  }

  // A form is sent once, however often the button is pressed.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 8000);
  });
  addEventListener("pageshow", () => all("form[data-sent]").forEach((form) => delete form.dataset.sent));

  // Drafts keep themselves while somebody types.
  all("form[data-draft=true]").forEach((form) => {
    const state = form.querySelector(".draft-state");
    let timer = 0;
    let saving = null;
    const send = async () => {
      const body = new FormData(form);
      for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
      body.set("action", "draft");
      const sent = form.enctype === "multipart/form-data" ? body : new URLSearchParams(body);
      let kept = false;
      try {
        const answer = await fetch(form.getAttribute("action"), { method: "POST", body: sent, headers, redirect: "manual", keepalive: true });
        kept = answer.status === 204;
        // The next sending writes over what was kept now.
        const version = kept && answer.headers.get("Draft-Version");
        if (version && form.elements.version) form.elements.version.value = version;
      } catch { /* told below */ }
      state.textContent = kept
        ? `${state.dataset.saved}（${new Date().toLocaleTimeString("ja-JP", { hour: "numeric", minute: "2-digit" })}）`
        : state.dataset.failed;
    };
    const save = () => {
      timer = 0;
      const mine = (saving || Promise.resolve()).then(send).finally(() => { if (saving === mine) saving = null; });
      saving = mine;
      return mine;
    };
    form.addEventListener("input", () => { if (!timer) timer = setTimeout(save, 4000); });
    // A draft on its way goes first: the form is sent with the version that it brings.
    form.addEventListener("submit", (event) => {
      clearTimeout(timer);
      timer = 0;
      if (!saving) return;
      event.preventDefault();
      if (form.dataset.sent) return;
      const again = () => { delete form.dataset.sent; form.requestSubmit(event.submitter); };
      Promise.race([saving, new Promise((late) => setTimeout(late, 5000))]).then(() => { saving = null; again(); });
    });
    form.saveDraft = save;
    addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    addEventListener("pagehide", () => { if (timer) { clearTimeout(timer); save(); } });
  });

  // Questions that depend on another answer are shown only when it is given.
  all(".conditional[data-when]").forEach((block) => {
    const when = block.dataset.when;
    const form = block.closest("form");
    if (!when || !form) return;
    const look = () => { block.hidden = !new FormData(form).getAll(when).includes(block.dataset.is); };
    form.addEventListener("input", look);
    look();
  });

  // One box ticks all of a name.
  all("[data-tick-all]").forEach((box) => {
    const ticks = () => [...box.form.querySelectorAll(`input[name="${box.dataset.tickAll}"]`)];
    box.addEventListener("change", () => ticks().forEach((tick) => { tick.checked = box.checked; }));
    box.form.addEventListener("change", (event) => {
      if (event.target !== box) box.checked = ticks().every((tick) => tick.checked);
    });
  });

  // Passwords can be looked at.
  all("[data-reveal]").forEach((box) => {
    const input = box.querySelector("input");
    const button = document.createElement("button");
    const name = () => {
      button.textContent = input.type === "password" ? box.dataset.reveal : box.dataset.conceal;
    };
    button.type = "button";
    button.className = "button button-secondary button-small";
    button.setAttribute("aria-controls", input.id);
    button.addEventListener("click", () => { input.type = input.type === "password" ? "text" : "password"; name(); });
    input.form.addEventListener("submit", () => { input.type = "password"; });
    name();
    box.append(button);
  });

  // The menu folds on phones.
  all(".menu[data-menu]").forEach((menu) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "menu-button";
    button.textContent = menu.dataset.menu;
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => {
      button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
    });
    menu.prepend(button);
  });

  // An open part of the menu closes when somebody goes on elsewhere.
  all(".menu-group").forEach((group) => {
    const wide = matchMedia("(min-width: 48rem)");
    group.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !group.open) return;
      group.open = false;
      group.querySelector("summary").focus();
    });
    group.addEventListener("focusout", (event) => {
      if (wide.matches && event.relatedTarget && !group.contains(event.relatedTarget)) group.open = false;
    });
    document.addEventListener("click", (event) => {
      if (wide.matches && !group.contains(event.target)) group.open = false;
    });
  });

  // Progress moves by itself; when it is done the page is shown anew.
  const poll = (id, seconds) => setTimeout(async () => {
    let next = null;
    try {
      const text = await (await fetch(location.href, { headers })).text();
      next = new DOMParser().parseFromString(text, "text/html").getElementById(id);
    } catch {
      poll(id, seconds);
      return;
    }
    if (!next || !next.dataset.poll) {
      location.reload();
      return;
    }
    document.getElementById(id).replaceWith(next);
    poll(id, seconds);
  }, seconds * 1000);
  all("[data-poll]").forEach((box) => { if (box.dataset.poll) poll(box.id, Number(box.dataset.poll)); });

  // An idle login says so before it ends.
  const { idleMinutes, idleText, idleStay } = document.body.dataset;
  if (idleMinutes) {
    let bar = null;
    const warnAfter = Math.max(idleMinutes * 60 - 120, idleMinutes * 30) * 1000;
    const warn = () => {
      all("form[data-draft=true]").forEach((form) => form.saveDraft && form.saveDraft());
      bar = document.createElement("div");
      bar.className = "idle";
      bar.setAttribute("role", "alert");
      bar.innerHTML = "<p></p><button type='button' class='button'></button>";
      bar.firstChild.textContent = idleText;
      bar.lastChild.textContent = idleStay;
      bar.lastChild.addEventListener("click", async () => {
        try { await fetch(location.href); } finally { bar.remove(); setTimeout(warn, warnAfter); }
      });
      document.body.append(bar);
    };
    setTimeout(warn, warnAfter);
  }
})();
