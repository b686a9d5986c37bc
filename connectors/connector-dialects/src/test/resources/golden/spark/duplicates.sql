SELECT `k0`, SUM(`copies`) `a0`, COUNT(*) `a1`, COUNT(`$f4`) `a2`
FROM (SELECT DATE_TRUNC('hour', `at`) `k0`, `id` `k1`, `mail` `k2`, COUNT(*) `copies`, CASE WHEN COUNT(*) = 1 THEN 1 ELSE NULL END `$f4`
FROM `shop`.`Orders "2"`
WHERE (`at` >= TIMESTAMP '2025-06-02 00:00:00.000000+00:00' AND `at` < TIMESTAMP '2025-06-02 02:00:00.000000+00:00' OR `at` >= TIMESTAMP '2025-06-02 05:00:00.000000+00:00' AND `at` < TIMESTAMP '2025-06-02 06:00:00.000000+00:00') AND `mail` IS NOT NULL
GROUP BY DATE_TRUNC('hour', `at`), `id`, `mail`) `t2`
GROUP BY `k0`;
