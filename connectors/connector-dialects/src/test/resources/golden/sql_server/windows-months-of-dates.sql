SELECT CAST(DATEADD(month, DATEDIFF(month, CAST('0001-01-01' AS datetime2(6)), CAST([due] AS datetime2(6))), CAST('0001-01-01' AS datetime2(6))) AS DATE) AS [window_start], COUNT(*) AS [a0]
FROM [shop].[Orders "2"]
WHERE [due] >= CAST('2025-06-01' AS date) AND [due] < CAST('2025-07-01' AS date)
GROUP BY CAST(DATEADD(month, DATEDIFF(month, CAST('0001-01-01' AS datetime2(6)), CAST([due] AS datetime2(6))), CAST('0001-01-01' AS datetime2(6))) AS DATE);
