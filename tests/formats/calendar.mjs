// Reads the calendar that ips-report wrote with the parser of Thunderbird and compares it with the description beside it.
// Usage: node calendar.mjs FOLDER

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";

const REMINDER_HOUR = 9;

const [folder] = process.argv.slice(2);
const described = JSON.parse(readFileSync(join(folder, "calendar.json"), "utf8"));
const text = readFileSync(join(folder, "calendar.ics"), "utf8");

// Lines end as the standard asks and are no longer than it allows.
assert.ok(text.endsWith("\r\n"));
for (const line of text.split("\r\n")) {
  assert.ok(!/[\r\n]/.test(line), `a line end of another kind in ${JSON.stringify(line)}`);
  assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} bytes in ${line}`);
}

ICAL.design.strict = true;
// The two names of a calendar are younger than what the parser knows; both hold text.
for (const name of ["name", "x-wr-calname"]) {
  ICAL.design.icalendar.property[name] = { defaultType: "text" };
}
const calendar = new ICAL.Component(ICAL.parse(text));
assert.equal(calendar.name, "vcalendar");
assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
assert.equal(calendar.getFirstPropertyValue("x-wr-calname"), described.name);
assert.equal(calendar.getFirstPropertyValue("name"), described.name);
assert.ok(calendar.getFirstPropertyValue("prodid"));

const components = calendar.getAllSubcomponents();
assert.equal(components.length, described.entries.length);
const uids = new Set();
components.forEach((component, index) => {
  const wanted = described.entries[index];
  assert.equal(component.name, "vevent");
  for (const once of ["uid", "dtstamp", "dtstart", "dtend", "summary", "transp"]) {
    assert.equal(component.getAllProperties(once).length, 1, once);
  }
  const event = new ICAL.Event(component);
  assert.match(event.uid, /^[0-9a-f]{32}@ips-kit$/);
  uids.add(event.uid);
  const summary = wanted.who === "" ? wanted.title : `${wanted.who}: ${wanted.title}`;
  assert.equal(event.summary, summary);
  assert.deepEqual(component.getFirstProperty("categories")?.getValues() ?? [], wanted.who === "" ? [] : [wanted.who]);
  assert.equal(event.description ?? "", wanted.description);
  assert.ok(event.startDate.isDate && event.endDate.isDate);
  assert.equal(event.startDate.toString(), wanted.day);
  assert.equal(event.duration.toSeconds(), 24 * 60 * 60);
  assert.equal(component.getFirstPropertyValue("transp"), "TRANSPARENT");
  const stamp = component.getFirstPropertyValue("dtstamp");
  assert.equal(stamp.toString(), `${described.stamp}T00:00:00Z`);
  assert.equal(stamp.zone, ICAL.Timezone.utcTimezone);

  const alarms = component.getAllSubcomponents("valarm");
  assert.equal(alarms.length, wanted.reminder_days === null ? 0 : 1);
  for (const alarm of alarms) {
    assert.equal(alarm.getFirstPropertyValue("action"), "DISPLAY");
    assert.equal(alarm.getFirstPropertyValue("description"), summary);
    const shows = event.startDate.clone();
    shows.isDate = false;
    shows.addDuration(alarm.getFirstPropertyValue("trigger"));
    const day = ICAL.Time.fromDateString(wanted.day);
    day.adjust(-wanted.reminder_days, 0, 0, 0);
    assert.equal(shows.toString(), `${day.toString()}T${String(REMINDER_HOUR).padStart(2, "0")}:00:00`);
  }
});
assert.equal(uids.size, components.length, "ids differ");
console.log(`${components.length} entries of the calendar compared`);
