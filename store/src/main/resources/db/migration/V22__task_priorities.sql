-- Tasks that wait since before there were priorities; a higher number goes first.
update scheduled_tasks set priority = case
    when task_name = 'profile' then 10
    when task_name in ('crawl', 'gather', 'watch') then 50
    else 90 end;
