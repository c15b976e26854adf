-- practice has a table of its own, which no scoring reads
alter table attempt drop column mode;
