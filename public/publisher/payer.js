// What a payer's own script does: it tells the checker what the plan knows of the member who has signed in, listens for the closing button, and has a
// shortcut of its own.
const checker = document.querySelector("ips-checker");

// A plan knows who is its member, and when the member was born. Nothing of it stands in the address.
checker.answers = { plan_member: true, date_of_birth: "1990-04-05" };

checker.addEventListener("ips-next", ({ detail }) => {
  document.querySelector("#paso").value = detail.outcome === "not_eligible" ? "Le explicamos qué otros servicios hay." : "Tenga a mano su tarjeta de miembro.";
});

document.addEventListener("keydown", ({ key, ctrlKey, metaKey, target }) => {
  if (key === "s" && !ctrlKey && !metaKey && !target.closest("input")) document.querySelector("#s").focus();
});
