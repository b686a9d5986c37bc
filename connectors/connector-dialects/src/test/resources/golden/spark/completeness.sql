SELECT DATE_TRUNC('hour', `at`) `window_start`, COUNT(*) `a0`, COUNT(`loaded`) `a1`, COUNT(`booked`) `a2`, COUNT(`due`) `a3`, COUNT(`amount`) `a4`, COUNT(`score`) `a5`, COUNT(`mail`) `a6`, COUNT(`paid`) `a7`, COUNT(CASE WHEN `mail` = '' THEN 1 ELSE NULL END) `a8`, COUNT(CASE WHEN DATE_TRUNC('hour', TIMESTAMPADD(MICROSECOND, -1, TIMESTAMPADD(SECOND, -600, `loaded`))) > DATE_TRUNC('hour', `at`) THEN 1 ELSE NULL END) `a9`
FROM `shop`.`Orders "2"`
WHERE `at` >= TIMESTAMP '2025-06-02 00:00:00.000000+00:00' AND `at` < TIMESTAMP '2025-06-02 02:00:00.000000+00:00' OR `at` >= TIMESTAMP '2025-06-02 05:00:00.000000+00:00' AND `at` < TIMESTAMP '2025-06-02 06:00:00.000000+00:00'
GROUP BY DATE_TRUNC('hour', `at`);
