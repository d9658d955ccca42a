using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SearchServer.Testing;

namespace SearchServer.Benchmarks;

/// <summary>The bodies of the same articles in SQLite's FTS5, stemmed by its own stemmer.</summary>
internal sealed class SqlitePeer : IDisposable
{
    private readonly SqliteConnection _connection;

    public SqlitePeer(string path, IEnumerable<NeutralDocument> documents)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        _connection.Open();
        Execute("CREATE VIRTUAL TABLE articles USING fts5(body, tokenize = 'porter unicode61')");
        using SqliteTransaction transaction = _connection.BeginTransaction();
        using SqliteCommand insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO articles(body) VALUES ($body)";
        SqliteParameter body = insert.Parameters.Add("$body", SqliteType.Text);
        foreach (NeutralDocument document in documents)
        {
            body.Value = document.Fields.OfType<NeutralText>().First(field => field.Name == "body.en").Value;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        Execute("INSERT INTO articles(articles) VALUES ('optimize')");
    }

    /// <summary>The mean time of the ranked queries in microseconds.</summary>
    public double Round(IReadOnlyList<string> queries, int top)
    {
        using SqliteCommand select = _connection.CreateCommand();
        select.CommandText = "SELECT rowid FROM articles WHERE articles MATCH $query ORDER BY rank LIMIT $top";
        SqliteParameter query = select.Parameters.Add("$query", SqliteType.Text);
        select.Parameters.AddWithValue("$top", top);
        long start = Stopwatch.GetTimestamp();
        foreach (string text in queries)
        {
            query.Value = text;
            using SqliteDataReader rows = select.ExecuteReader();
            while (rows.Read())
            {
                // Only the time counts.
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / queries.Count;
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
