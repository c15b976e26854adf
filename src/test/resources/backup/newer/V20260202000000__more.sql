alter table book add column pages int not null default 0;
