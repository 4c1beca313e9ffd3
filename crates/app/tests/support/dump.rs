//! Everything that a store holds, as text.

use std::path::Path;

use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};

/// All rows of all tables of a Postgres.
pub async fn postgres(url: &str) -> String {
    let mut connection = PgConnection::connect(url).await.unwrap();
    let tables = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
    let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut connection).await.unwrap();
    let mut dump = String::new();
    for table in tables {
        let rows = AssertSqlSafe(format!(r#"SELECT t::text FROM "{table}" t"#));
        let rows: Vec<String> = sqlx::query_scalar(rows).fetch_all(&mut connection).await.unwrap();
        rows.into_iter().for_each(|row| dump += &format!("{table}: {row}\n"));
    }
    dump
}

/// All rows of all tables of an SQLite.
pub async fn sqlite(file: &Path) -> String {
    let mut connection = SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.unwrap();
    // Each table's own statement, which puts its columns after each other.
    let statements = "SELECT 'SELECT concat_ws(''|'', ' ||
                          (SELECT group_concat('quote(\"' || name || '\")', ', ') FROM pragma_table_info(t.name)) ||
                          ') FROM \"' || t.name || '\"', t.name
                      FROM sqlite_master t WHERE t.type = 'table' ORDER BY t.name";
    let tables: Vec<(String, String)> = sqlx::query_as(statements).fetch_all(&mut connection).await.unwrap();
    let mut dump = String::new();
    for (statement, table) in tables {
        let rows = sqlx::query_scalar(AssertSqlSafe(statement)).fetch_all(&mut connection);
        let rows: Vec<String> = rows.await.unwrap();
        rows.into_iter().for_each(|row| dump += &format!("{table}: {row}\n"));
    }
    dump
}
