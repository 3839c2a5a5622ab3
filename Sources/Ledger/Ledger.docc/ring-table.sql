-- The ring table of a period: a row per coalition and ring, from the views facts_... of a ledger (FactsViews.md).
-- Change the first line: the period's first day, the day after its last, and the run's day (later meetings do not count).
-- The second line holds what each ring agreed on: the least attendance rate, and contributions a year.
WITH RECURSIVE
period(first_day, end_day, run_day) AS (VALUES ('2025-01-01', '2026-01-01', '2026-01-01')),
rings(ring, depth, least_rate, a_year) AS (
  VALUES ('core', 0, 0.75, 2), ('active', 1, 0.40, NULL), ('reader', 2, NULL, 1), ('follower', 3, NULL, NULL)),

-- What an institution counts as: mergers before the period's end, followed to where they lead; one that goes round leads nowhere.
merger AS (SELECT institution_id, into_institution_id AS into_id FROM facts_mergers CROSS JOIN period WHERE merged_on < end_day),
chain(institution_id, at_id) AS (
  SELECT institution_id, institution_id FROM facts_institutions
  UNION SELECT chain.institution_id, merger.into_id FROM chain JOIN merger ON merger.institution_id = chain.at_id),
root AS (
  SELECT chain.institution_id, coalesce(min(CASE WHEN merger.into_id IS NULL THEN chain.at_id END), chain.institution_id) AS root_id
  FROM chain LEFT JOIN merger ON merger.institution_id = chain.at_id GROUP BY chain.institution_id),
member_institution AS (
  SELECT i.institution_id FROM facts_institutions i JOIN root ON root.institution_id = i.institution_id CROSS JOIN period
  WHERE i.kind = 'member' AND root.root_id = i.institution_id
    AND (i.member_from IS NULL OR i.member_from < end_day) AND (i.member_until IS NULL OR i.member_until > first_day)),

-- One institution and one function a person; the bureau is left out.
home AS (
  SELECT person_id, institution_id, "function", row_number() OVER (
    PARTITION BY person_id
    ORDER BY CASE WHEN until_day IS NULL OR until_day > end_day THEN end_day ELSE until_day END DESC, from_day DESC) AS place
  FROM facts_affiliations CROSS JOIN period WHERE from_day < end_day AND (until_day IS NULL OR until_day > first_day)),
standing AS (
  SELECT p.person_id, CASE WHEN h.person_id IS NULL THEN p.institution_id ELSE h.institution_id END AS institution_id,
    CASE WHEN h.person_id IS NULL THEN p."function" ELSE h."function" END AS "function"
  FROM facts_people p LEFT JOIN home h ON h.person_id = p.person_id AND h.place = 1),
person AS (
  SELECT s.person_id, s."function", root.root_id AS institution_id
  FROM standing s LEFT JOIN root ON root.institution_id = s.institution_id WHERE s."function" <> 'bureau'),

-- The part of the period in which a coalition runs, and the memberships of those who count.
running AS (
  SELECT coalition_id, started_on, CASE WHEN started_on > first_day THEN started_on ELSE first_day END AS first_on,
    CASE WHEN ended_on IS NULL OR ended_on > end_day THEN end_day ELSE ended_on END AS end_on
  FROM facts_coalitions CROSS JOIN period WHERE started_on < end_day AND (ended_on IS NULL OR ended_on > first_day)
    AND (ended_on IS NULL OR ended_on > started_on)),
membership AS MATERIALIZED (
  SELECT m.person_id, m.coalition_id, rings.depth, m.from_day, m.until_day, running.started_on, running.first_on, running.end_on
  FROM facts_memberships m JOIN running ON running.coalition_id = m.coalition_id
    JOIN person ON person.person_id = m.person_id JOIN rings ON rings.ring = m.ring),

-- Unbroken stretches of days in one ring: on every day the innermost of a person's memberships.
part AS (
  SELECT person_id, coalition_id, depth, CASE WHEN from_day > first_on THEN from_day ELSE first_on END AS first_on,
    CASE WHEN until_day IS NULL OR until_day > end_on THEN end_on ELSE until_day END AS end_on
  FROM membership WHERE from_day < end_on AND (until_day IS NULL OR until_day > first_on)),
cut AS (
  SELECT DISTINCT person_id, coalition_id, cut_on FROM (
    SELECT person_id, coalition_id, first_on AS cut_on FROM part UNION ALL SELECT person_id, coalition_id, end_on FROM part)),
piece AS (
  SELECT person_id, coalition_id, cut_on AS first_on, lead(cut_on) OVER (PARTITION BY person_id, coalition_id ORDER BY cut_on) AS end_on
  FROM cut),
spell AS MATERIALIZED (
  SELECT piece.person_id, piece.coalition_id, piece.first_on, piece.end_on, min(part.depth) AS depth
  FROM piece JOIN part ON part.person_id = piece.person_id AND part.coalition_id = piece.coalition_id
    AND part.first_on <= piece.first_on AND part.end_on >= piece.end_on
  WHERE piece.end_on IS NOT NULL GROUP BY piece.person_id, piece.coalition_id, piece.first_on, piece.end_on),
-- The ring on the day before, and on the last day.
before_it AS (
  SELECT person_id, coalition_id, min(depth) AS depth FROM membership
  WHERE started_on < first_on AND from_day < first_on AND (until_day IS NULL OR until_day >= first_on)
  GROUP BY person_id, coalition_id),
at_end AS (
  SELECT person_id, coalition_id, min(depth) AS depth FROM membership
  WHERE from_day < end_on AND (until_day IS NULL OR until_day >= end_on) GROUP BY person_id, coalition_id),

-- Days since 0000-03-01 of the days that are reckoned with; integers are divided without a rest, so that / is exact.
day AS (
  SELECT DISTINCT text FROM (
    SELECT first_on AS text FROM spell UNION ALL SELECT end_on FROM spell UNION ALL SELECT first_on FROM running
    UNION ALL SELECT end_on FROM running UNION ALL SELECT first_day FROM period UNION ALL SELECT end_day FROM period)),
civil AS (
  SELECT text, CAST(substr(text, 1, 4) AS INTEGER) - CASE WHEN substr(text, 6, 2) < '03' THEN 1 ELSE 0 END AS y,
    153 * ((CAST(substr(text, 6, 2) AS INTEGER) + 9) % 12) + 2 AS m, CAST(substr(text, 9, 2) AS INTEGER) AS d FROM day),
number AS (
  SELECT text, 365 * y + CAST((y - y % 4) / 4 AS INTEGER) - CAST((y - y % 100) / 100 AS INTEGER)
    + CAST((y - y % 400) / 400 AS INTEGER) + CAST((m - m % 5) / 5 AS INTEGER) + d AS n FROM civil),

-- Who was invited to which held meeting with a list, and what they answered.
attendance AS MATERIALIZED (SELECT meeting_id, person_id, status FROM facts_attendance),
meeting AS (
  SELECT meeting_id, coalition_id, held_on, CAST(hours AS DOUBLE) AS hours, '+' || invited || '+' AS invited FROM facts_meetings CROSS JOIN period
  WHERE status = 'held' AND held_on >= first_day AND held_on < end_day AND held_on <= run_day
    AND meeting_id IN (SELECT meeting_id FROM attendance)),
call AS (
  SELECT meeting_id, coalition_id, depth, held_on, hours FROM meeting JOIN rings ON invited LIKE '%+' || ring || '+%'
  WHERE coalition_id IS NOT NULL
  UNION ALL SELECT meeting_id, running.coalition_id, depth, held_on, hours FROM meeting JOIN rings ON invited LIKE '%+' || ring || '+%' CROSS JOIN running
  WHERE meeting.coalition_id IS NULL),
answer AS (
  SELECT spell.person_id, spell.coalition_id, spell.depth, call.hours, attendance.status
  FROM spell JOIN call ON call.coalition_id = spell.coalition_id AND call.depth = spell.depth
      AND call.held_on >= spell.first_on AND call.held_on < spell.end_on
    LEFT JOIN attendance ON attendance.meeting_id = call.meeting_id AND attendance.person_id = spell.person_id),

-- What each person did in each ring of a coalition.
in_days AS (
  SELECT person_id, coalition_id, depth, sum(b.n - a.n) AS days
  FROM spell JOIN number a ON a.text = spell.first_on JOIN number b ON b.text = spell.end_on
  GROUP BY person_id, coalition_id, depth),
answered AS (
  SELECT person_id, coalition_id, depth, count(*) AS invitations, sum(CASE WHEN status = 'present' THEN 1 ELSE 0 END) AS attended,
    sum(CASE WHEN status = 'excused' THEN 1 ELSE 0 END) AS excused, sum(CASE WHEN status = 'present' THEN hours ELSE 0 END) AS hours
  FROM answer GROUP BY person_id, coalition_id, depth),
gave AS (
  SELECT spell.person_id, spell.coalition_id, spell.depth, count(*) AS contributions
  FROM facts_contributions c JOIN spell ON spell.person_id = c.person_id AND spell.coalition_id = c.coalition_id
    AND c.made_on >= spell.first_on AND c.made_on < spell.end_on
  GROUP BY spell.person_id, spell.coalition_id, spell.depth),
due AS (
  SELECT d.person_id, d.coalition_id, d.depth, d.days, coalesce(w.invitations, 0) AS invitations, coalesce(w.attended, 0) AS attended,
    coalesce(w.excused, 0) AS excused, coalesce(w.hours, 0) AS hours, coalesce(g.contributions, 0) AS contributions, rings.least_rate,
    2 * coalesce(rings.a_year, 0) * d.days + b.n - a.n AS share, 2 * (b.n - a.n) AS whole
  FROM in_days d JOIN rings ON rings.depth = d.depth CROSS JOIN period JOIN number a ON a.text = period.first_day JOIN number b ON b.text = period.end_day
    LEFT JOIN answered w ON w.person_id = d.person_id AND w.coalition_id = d.coalition_id AND w.depth = d.depth
    LEFT JOIN gave g ON g.person_id = d.person_id AND g.coalition_id = d.coalition_id AND g.depth = d.depth),
judged AS (
  SELECT due.*, CASE WHEN least_rate IS NOT NULL AND invitations >= 3 THEN 1 ELSE 0 END AS by_rate,
    CASE WHEN CAST(attended AS DOUBLE) / CASE WHEN invitations = 0 THEN 1 ELSE invitations END >= least_rate THEN 1 ELSE 0 END AS came,
    (share - share % whole) / whole AS required FROM due),
one AS (
  SELECT coalition_id, depth, count(*) AS people, sum(days) AS member_days, sum(invitations) AS invitations, sum(attended) AS attended,
    sum(excused) AS excused, sum(hours) AS hours, sum(contributions) AS contributions,
    sum(CASE WHEN by_rate + required > 0 AND (by_rate = 0 OR came = 1) AND contributions >= required THEN 1 ELSE 0 END) AS kept,
    sum(CASE WHEN by_rate + required > 0 THEN 1 ELSE 0 END) AS assessable
  FROM judged GROUP BY coalition_id, depth),

-- Where they come from.
at_home AS (
  SELECT i.coalition_id, i.depth, person.institution_id, person."function" FROM in_days i JOIN person ON person.person_id = i.person_id),
of_institution AS (
  SELECT coalition_id, depth, institution_id, count(*) AS n FROM at_home WHERE institution_id IS NOT NULL GROUP BY coalition_id, depth, institution_id),
of_function AS (SELECT coalition_id, depth, "function", count(*) AS n FROM at_home GROUP BY coalition_id, depth, "function"),
institutions AS (
  SELECT coalition_id, depth, count(*) AS institutions, count(m.institution_id) AS covered,
    CAST(sum(n) AS DOUBLE) * sum(n) / sum(n * n) AS effective_institutions
  FROM of_institution o LEFT JOIN member_institution m ON m.institution_id = o.institution_id GROUP BY coalition_id, depth),
functions AS (
  SELECT coalition_id, depth, CAST(sum(n) AS DOUBLE) * sum(n) / sum(n * n) AS effective_functions FROM of_function GROUP BY coalition_id, depth),

-- Who stayed.
moved AS (
  SELECT b.coalition_id, b.depth, count(*) AS members_start, sum(CASE WHEN e.depth <= b.depth THEN 1 ELSE 0 END) AS retention,
    sum(CASE WHEN e.depth < b.depth THEN 1 ELSE 0 END) AS deepened, sum(CASE WHEN e.depth > b.depth THEN 1 ELSE 0 END) AS loosened,
    sum(CASE WHEN e.depth IS NULL THEN 1 ELSE 0 END) AS "left"
  FROM before_it b LEFT JOIN at_end e ON e.person_id = b.person_id AND e.coalition_id = b.coalition_id GROUP BY b.coalition_id, b.depth),
stood AS (SELECT coalition_id, depth, count(*) AS members_end FROM at_end GROUP BY coalition_id, depth),

-- Every share with its counts, and its 95 % interval (Wilson 1927).
cell AS (SELECT coalition_id, ring, depth, first_on, end_on FROM running CROSS JOIN rings),
ratio(measure, coalition_id, depth, x, n) AS (
  SELECT 'attendance_rate', coalition_id, depth, attended, invitations FROM one
  UNION ALL SELECT 'agreement_rate', coalition_id, depth, kept, assessable FROM one
  UNION ALL SELECT 'retention', coalition_id, depth, retention, members_start FROM moved
  UNION ALL SELECT 'deepened', coalition_id, depth, deepened, members_start FROM moved
  UNION ALL SELECT 'loosened', coalition_id, depth, loosened, members_start FROM moved
  UNION ALL SELECT 'left', coalition_id, depth, "left", members_start FROM moved),
term AS (
  SELECT measure, coalition_id, depth, CAST(x AS DOUBLE) / n AS rate, x + 1.959964 * 1.959964 / 2 AS middle, n + 1.959964 * 1.959964 AS width,
    1.959964 * sqrt(CAST(x AS DOUBLE) * (n - x) / n + 1.959964 * 1.959964 / 4) AS reach
  FROM ratio WHERE n > 0),
share AS (
  SELECT measure, coalition_id, depth, rate, CASE WHEN middle > reach THEN (middle - reach) / width ELSE 0 END AS low,
    CASE WHEN middle + reach < width THEN (middle + reach) / width ELSE 1 END AS high FROM term)

SELECT cell.coalition_id, cell.ring, coalesce(one.people, 0) AS people, coalesce(moved.members_start, 0) AS members_start,
  coalesce(stood.members_end, 0) AS members_end, coalesce(one.member_days, 0) AS member_days,
  CAST(coalesce(one.member_days, 0) AS DOUBLE) / (z.n - a.n) AS average_members,
  coalesce(institutions.institutions, 0) AS institutions,
  CAST(coalesce(institutions.covered, 0) AS DOUBLE) / nullif((SELECT count(*) FROM member_institution), 0) AS institution_coverage,
  coalesce(one.invitations, 0) AS invitations, coalesce(one.attended, 0) AS attended, coalesce(one.excused, 0) AS excused,
  coalesce(one.invitations - one.attended - one.excused, 0) AS no_show,
  t.rate AS attendance_rate, t.low AS attendance_rate_low, t.high AS attendance_rate_high,
  coalesce(one.hours, 0) AS hours, coalesce(one.contributions, 0) AS contributions,
  coalesce(one.kept, 0) AS agreement_kept, coalesce(one.assessable - one.kept, 0) AS agreement_broken,
  coalesce(one.people - one.assessable, 0) AS not_assessable,
  g.rate AS agreement_rate, g.low AS agreement_rate_low, g.high AS agreement_rate_high,
  r.rate AS retention, r.low AS retention_low, r.high AS retention_high, d.rate AS deepened, d.low AS deepened_low, d.high AS deepened_high,
  l.rate AS loosened, l.low AS loosened_low, l.high AS loosened_high, w.rate AS "left", w.low AS left_low, w.high AS left_high,
  functions.effective_functions, institutions.effective_institutions
FROM cell JOIN number a ON a.text = cell.first_on JOIN number z ON z.text = cell.end_on
  LEFT JOIN one ON one.coalition_id = cell.coalition_id AND one.depth = cell.depth
  LEFT JOIN moved ON moved.coalition_id = cell.coalition_id AND moved.depth = cell.depth
  LEFT JOIN stood ON stood.coalition_id = cell.coalition_id AND stood.depth = cell.depth
  LEFT JOIN institutions ON institutions.coalition_id = cell.coalition_id AND institutions.depth = cell.depth
  LEFT JOIN functions ON functions.coalition_id = cell.coalition_id AND functions.depth = cell.depth
  LEFT JOIN share t ON t.measure = 'attendance_rate' AND t.coalition_id = cell.coalition_id AND t.depth = cell.depth
  LEFT JOIN share g ON g.measure = 'agreement_rate' AND g.coalition_id = cell.coalition_id AND g.depth = cell.depth
  LEFT JOIN share r ON r.measure = 'retention' AND r.coalition_id = cell.coalition_id AND r.depth = cell.depth
  LEFT JOIN share d ON d.measure = 'deepened' AND d.coalition_id = cell.coalition_id AND d.depth = cell.depth
  LEFT JOIN share l ON l.measure = 'loosened' AND l.coalition_id = cell.coalition_id AND l.depth = cell.depth
  LEFT JOIN share w ON w.measure = 'left' AND w.coalition_id = cell.coalition_id AND w.depth = cell.depth
ORDER BY cell.coalition_id, cell.depth;
