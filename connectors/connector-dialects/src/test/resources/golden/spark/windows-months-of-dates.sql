SELECT CAST(DATE_TRUNC('month', CAST(`due` AS TIMESTAMP)) AS DATE) `window_start`, COUNT(*) `a0`
FROM `shop`.`Orders "2"`
WHERE `due` >= DATE '2025-06-01' AND `due` < DATE '2025-07-01'
GROUP BY CAST(DATE_TRUNC('month', CAST(`due` AS TIMESTAMP)) AS DATE);
