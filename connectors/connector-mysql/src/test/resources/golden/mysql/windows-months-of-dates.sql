SELECT (CAST(`due` AS DATE) - INTERVAL (DAYOFMONTH(`due`) - 1) DAY) AS `window_start`, COUNT(*) AS `a0`
FROM `shop`.`Orders "2"`
WHERE `due` >= DATE '2025-06-01' AND `due` < DATE '2025-07-01'
GROUP BY (CAST(`due` AS DATE) - INTERVAL (DAYOFMONTH(`due`) - 1) DAY)
HAVING `window_start` IS NOT NULL;
