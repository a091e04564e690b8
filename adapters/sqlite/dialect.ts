// SQLite for Kysely as this product needs it: statements compiled once, transactions that lock when they begin, every error seen in one place.
import type Sqlite from "better-sqlite3";
import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect } from "kysely";

/** Lists of varying length make varying statements: those are not worth keeping for ever. */
const STATEMENTS_KEPT = 500;

type OnError = (error: Error & { code?: string }) => void;

/** The product's statements are few and the same again and again: compiling each once halves what a small query costs. */
function preparedOnce(raw: Sqlite.Database, onError: OnError) {
  const kept = new Map<string, Watched>();
  const seen = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      onError(error as Error);
      throw error;
    }
  };
  const watch = (statement: Sqlite.Statement) => ({
    reader: statement.reader,
    all: (parameters: readonly unknown[]) => seen(() => statement.all(parameters)),
    run: (parameters: readonly unknown[]) => seen(() => statement.run(parameters)),
    iterate: (parameters: readonly unknown[]) => seen(() => statement.iterate(parameters)),
  });
  type Watched = ReturnType<typeof watch>;
  return {
    close: () => raw.close(),
    prepare(sql: string): Watched {
      const known = kept.get(sql);
      if (known) return known;
      const prepared = watch(seen(() => raw.prepare(sql)));
      if (kept.size >= STATEMENTS_KEPT) kept.clear();
      kept.set(sql, prepared);
      return prepared;
    },
  };
}

/**
 * A transaction takes the write lock when it begins (https://www.sqlite.org/lang_transaction.html), so that a locked
 * database is met before anything was done: the whole transaction can simply be tried again.
 */
class ImmediateDialect extends SqliteDialect {
  override createDriver(): Driver {
    const driver = super.createDriver();
    driver.beginTransaction = async (connection: DatabaseConnection) => {
      await connection.executeQuery(CompiledQuery.raw("begin immediate"));
    };
    return driver;
  }
}

export const dialect = (raw: Sqlite.Database, onError: OnError): SqliteDialect =>
  new ImmediateDialect({ database: preparedOnce(raw, onError) });
