SELECT `k0`, SUM(`copies`) AS `a0`, COUNT(*) AS `a1`, COUNT(`$f4`) AS `a2`
FROM (SELECT toStartOfHour(toTimeZone(`at`, 'UTC')) AS `k0`, `id` AS `k1`, `mail` AS `k2`, COUNT(*) AS `copies`, CASE WHEN COUNT(*) = 1 THEN 1 ELSE NULL END AS `$f4`
FROM `shop`.`Orders "2"`
WHERE (`at` >= toDateTime64('2025-06-02 00:00:00.000000', 6, 'UTC') AND `at` < toDateTime64('2025-06-02 02:00:00.000000', 6, 'UTC') OR `at` >= toDateTime64('2025-06-02 05:00:00.000000', 6, 'UTC') AND `at` < toDateTime64('2025-06-02 06:00:00.000000', 6, 'UTC')) AND `mail` IS NOT NULL
GROUP BY toStartOfHour(toTimeZone(`at`, 'UTC')), `id`, `mail`) AS `t2`
GROUP BY `k0`;
