SELECT [k0], SUM([copies]) AS [a0], COUNT(*) AS [a1], COUNT([$f4]) AS [a2]
FROM (SELECT DATEADD(hour, DATEDIFF(hour, CAST('0001-01-01' AS datetime2(6)), CAST([at] AT TIME ZONE 'UTC' AS datetime2(6))), CAST('0001-01-01' AS datetime2(6))) AS [k0], [id] AS [k1], CAST(CAST([mail] AS nvarchar(max)) AS varbinary(max)) AS [k2], COUNT(*) AS [copies], CASE WHEN COUNT(*) = 1 THEN 1 ELSE NULL END AS [$f4]
FROM [shop].[Orders "2"]
WHERE ([at] >= CAST('2025-06-02 00:00:00.000000+00:00' AS datetimeoffset(6)) AND [at] < CAST('2025-06-02 02:00:00.000000+00:00' AS datetimeoffset(6)) OR [at] >= CAST('2025-06-02 05:00:00.000000+00:00' AS datetimeoffset(6)) AND [at] < CAST('2025-06-02 06:00:00.000000+00:00' AS datetimeoffset(6))) AND [mail] IS NOT NULL
GROUP BY DATEADD(hour, DATEDIFF(hour, CAST('0001-01-01' AS datetime2(6)), CAST([at] AT TIME ZONE 'UTC' AS datetime2(6))), CAST('0001-01-01' AS datetime2(6))), [id], CAST(CAST([mail] AS nvarchar(max)) AS varbinary(max))) AS [t2]
GROUP BY [k0];
