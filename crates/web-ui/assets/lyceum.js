// Everything here is a convenience: each page works without it.

// A confirmation unfolds in place; with script the same form opens as a dialog.
function confirmations() {
  for (const details of document.querySelectorAll("details[data-confirm]")) {
    const form = details.querySelector("form");
    const dialog = document.createElement("dialog");
    dialog.className = "sheet";
    const title = form.querySelector(".confirm-title");
    if (title) {
      title.id ||= `confirm-${crypto.randomUUID()}`;
      dialog.setAttribute("aria-labelledby", title.id);
    }
    details.after(dialog);
    details.querySelector("summary").addEventListener("click", (event) => {
      event.preventDefault();
      dialog.append(form);
      dialog.showModal();
      (form.querySelector(".input") ?? form.querySelector("[data-cancel]"))?.focus();
    });
    dialog.addEventListener("close", () => details.append(form));
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("[data-cancel]")) dialog.close();
    });
  }
}

// The pressed button says that it works, and a second press sends nothing.
function submissions() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "true";
    event.submitter?.setAttribute("aria-busy", "true");
  });
  // A page that comes back from the browser's memory may be sent again.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
    }
  });
}

function copies() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copy]")) {
    const label = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copyDone;
      setTimeout(() => { button.textContent = label; }, 2500);
    });
  }
}

// One menu at a time; Escape or a click elsewhere closes it.
function menus() {
  const close = (except) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== except) menu.open = false;
  };
  document.addEventListener("click", (event) => close(event.target.closest("details.menu")));
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest("details.menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

// Who joins is in the browser's zone, until they say otherwise.
function zones() {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const zone of document.querySelectorAll("[data-own-zone] select[name=zone]")) {
    if ([...zone.options].some((option) => option.value === own)) zone.value = own;
  }
}

confirmations();
submissions();
copies();
menus();
zones();
document.querySelector("[data-focus]")?.focus();
