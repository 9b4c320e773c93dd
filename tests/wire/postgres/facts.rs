//! What goes wrong in a database, and the number that says so.

use status_codes::SqlState::{self, *};
use status_codes::SqlStatePredicates;

use super::Server;
use super::session::{Message, Session};

/// Statements, each with what the server says to it, in this order.
const STATEMENTS: [(&str, SqlState); 44] = [
    ("DROP TABLE IF EXISTS missing", SuccessfulCompletion),
    ("COMMIT", NoActiveSqlTransaction),
    ("SELEC 1", SyntaxError),
    ("SELECT missing", UndefinedColumn),
    ("SELECT * FROM missing", UndefinedTable),
    ("SELECT missing()", UndefinedFunction),
    ("SET missing = 1", UndefinedObject),
    ("SELECT $1", UndefinedParameter),
    ("SELECT 1 / 0", DivisionByZero),
    ("SELECT 'x'::integer", InvalidTextRepresentation),
    ("SELECT 99999999999::integer", NumericValueOutOfRange),
    ("SELECT '2026-02-30'::date", DatetimeFieldOverflow),
    ("SELECT 'x'::date", InvalidDatetimeFormat),
    ("SELECT sqrt(-1)", InvalidArgumentForPowerFunction),
    ("SELECT ln(0)", InvalidArgumentForLogarithm),
    ("SELECT 'a' ~ '('", InvalidRegularExpression),
    ("SELECT '{'::json", InvalidTextRepresentation),
    ("SELECT (SELECT 1 UNION SELECT 2)", CardinalityViolation),
    ("SELECT 1 UNION SELECT 'x'::text", DatatypeMismatch),
    ("SELECT 1 UNION SELECT 2 FOR UPDATE", FeatureNotSupported),
    ("SELECT a.x, sum(1) FROM (SELECT 1 AS x) a", GroupingError),
    ("SELECT sum(sum(1))", GroupingError),
    ("SELECT x FROM (SELECT 1 AS x) a, (SELECT 2 AS x) b", AmbiguousColumn),
    ("CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL CHECK (n > 0))", DuplicateTable),
    ("INSERT INTO t VALUES (1, 1)", UniqueViolation),
    ("INSERT INTO t VALUES (2, NULL)", NotNullViolation),
    ("INSERT INTO t VALUES (2, -1)", CheckViolation),
    ("INSERT INTO u VALUES (9)", ForeignKeyViolation),
    ("ALTER TABLE t ADD COLUMN id int", DuplicateColumn),
    ("INSERT INTO v VALUES ('long')", StringDataRightTruncation),
    ("DROP TABLE t", DependentObjectsStillExist),
    ("CREATE SCHEMA public", DuplicateSchema),
    ("DROP SCHEMA missing", InvalidSchemaName),
    ("EXECUTE missing", InvalidSqlStatementName),
    ("FETCH missing", InvalidCursorName),
    ("ROLLBACK TO missing", NoActiveSqlTransaction),
    ("DO $$ BEGIN RAISE EXCEPTION 'x'; END $$", RaiseException),
    ("DO $$ BEGIN ASSERT false; END $$", AssertFailure),
    ("DO $$ BEGIN CASE 1 WHEN 2 THEN NULL; END CASE; END $$", CaseNotFound),
    ("DO $$ DECLARE r t; BEGIN SELECT * INTO STRICT r FROM t WHERE id = 9; END $$", NoDataFound),
    ("DO $$ DECLARE r t; BEGIN SELECT * INTO STRICT r FROM t; END $$", TooManyRows),
    ("SET statement_timeout = 20; SELECT pg_sleep(9)", QueryCanceled),
    ("SET statement_timeout = 0; SET ROLE nobody; SELECT * FROM t", InsufficientPrivilege),
    ("DO $$ BEGIN RAISE WARNING 'x'; END $$", Warning),
];

pub(super) fn statements(server: &Server) {
    let mut session = server.session();
    let prepared = session.run(
        "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL CHECK (n > 0));
        CREATE TABLE u (t int REFERENCES t);
        CREATE TABLE v (c varchar(2));
        CREATE ROLE nobody;
        INSERT INTO t VALUES (1, 1), (3, 3)",
    );
    assert!(prepared.is_empty(), "{prepared:?}");
    for (statement, expected) in STATEMENTS {
        let said = session.run(statement);
        let [said] = &said[..] else { panic!("{statement}: {said:?}") };
        assert_eq!(said.state, expected, "{statement}: {said:?}");
        // What the server calls an error is one, and the session goes on.
        assert_eq!(said.state.is_success(), said.severity == "NOTICE", "{said:?}");
        assert!(said.severity != "ERROR" || said.state.is_statement_error(), "{said:?}");
        assert!(!said.state.ends_session() && !said.state.is_worth_retrying(), "{said:?}");
    }
    within_a_transaction(&mut server.session());
}

fn within_a_transaction(session: &mut Session) {
    for (statement, expected) in [
        ("BEGIN; BEGIN", ActiveSqlTransaction),
        ("CREATE DATABASE x", ActiveSqlTransaction),
        ("SELECT 1", InFailedSqlTransaction),
        ("ROLLBACK; BEGIN; ROLLBACK TO missing", InvalidSavepointSpecification),
        ("ROLLBACK; BEGIN READ ONLY; INSERT INTO t VALUES (4, 4)", ReadOnlySqlTransaction),
    ] {
        let said = session.run(statement);
        assert_eq!(said[0].state, expected, "{statement}: {said:?}");
    }
}

/// What keeps a session from beginning, and what ends it.
pub(super) fn sessions(server: &Server) {
    let refused = |user, database| Session::open(server.port, user, database).err().unwrap();
    assert_eq!(refused("postgres", "missing").state, InvalidCatalogName);
    assert_eq!(refused("missing", "postgres").state, InvalidAuthorizationSpecification);

    let mut broken = server.session();
    broken.send(b"?\0\0\0\x04");
    ends(&mut broken, ProtocolViolation);

    let mut idle = server.session();
    idle.run("SET idle_in_transaction_session_timeout = 20; BEGIN");
    ends(&mut idle, IdleInTransactionSessionTimeout);

    let mut ended = server.session();
    let others =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()";
    server.session().run(others);
    ends(&mut ended, AdminShutdown);
}

fn ends(session: &mut Session, expected: SqlState) {
    let said = session.messages();
    let Some(Message { severity, state, .. }) = said.last() else { panic!("{expected}") };
    assert_eq!((&**severity, *state), ("FATAL", expected.into()), "{said:?}");
    assert!(state.ends_session() && session.is_over());
}

/// What two sessions do to each other, and what is worth a retry.
pub(super) fn conflicts(server: &Server) {
    let (mut one, mut other) = (server.session(), server.session());
    one.run("BEGIN; UPDATE t SET n = 5 WHERE id = 1");
    let locked = other.run("SELECT * FROM t WHERE id = 1 FOR UPDATE NOWAIT");
    assert_eq!(locked[0].state, LockNotAvailable, "{locked:?}");

    // Each wants what the other has.
    other.run("BEGIN; UPDATE t SET n = 5 WHERE id = 3");
    one.start("UPDATE t SET n = 6 WHERE id = 3");
    other.start("UPDATE t SET n = 6 WHERE id = 1");
    let mut said = other.messages();
    if said.is_empty() {
        other.run("COMMIT");
    }
    said.extend(one.messages());
    worth_a_retry(&said, DeadlockDetected);
    one.run("ROLLBACK");
    other.run("ROLLBACK");

    // Both read before either writes.
    for session in [&mut one, &mut other] {
        session.run("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT * FROM t");
    }
    one.run("UPDATE t SET n = 7 WHERE id = 1; COMMIT");
    worth_a_retry(&other.run("UPDATE t SET n = 8 WHERE id = 1"), SerializationFailure);
}

fn worth_a_retry(said: &[Message], expected: SqlState) {
    let [Message { state, text, .. }] = said else { panic!("{expected}: {said:?}") };
    assert_eq!(*state, expected, "{text}");
    assert!(state.is_worth_retrying() && !state.ends_session());
}
