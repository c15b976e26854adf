-- what every setting has been: an attempt goes on by what held when it began; who changed it stands in the audit log
create table setting_change (
    name text not null,
    changed_at timestamptz not null,
    value text not null,
    constraint setting_change_pk primary key (name, changed_at)
);
insert into setting_change (name, changed_at, value) select name, changed_at, value from setting;
