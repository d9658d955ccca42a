using Xunit;

namespace SearchServer.Testing;

/// <summary>
/// Where the repository and the data for tests are. The data lies beside the repository, in <c>../shared/data</c>, or where
/// <c>SEARCHSERVER_TEST_DATA</c> says; it is not part of the repository, so every test that needs it must be able to skip.
/// </summary>
public static class TestData
{
    private static readonly Lazy<string?> s_repository = new(FindRepository);

    /// <summary>The folder of SearchServer.sln.</summary>
    public static string Repository =>
        s_repository.Value ?? throw new DirectoryNotFoundException($"No SearchServer.sln in {AppContext.BaseDirectory} or above it.");

    /// <summary>The root of the data, whether or not it is there.</summary>
    public static string Root =>
        Environment.GetEnvironmentVariable("SEARCHSERVER_TEST_DATA") is { Length: > 0 } folder
            ? folder
            : Path.GetFullPath(Path.Combine(Repository, "..", "shared", "data"));

    /// <summary>Indexes that Apache Lucene wrote.</summary>
    public static IReadOnlyList<string> GoldenIndexes { get; } =
    [
        "golden/lucene-8.7.0-wikinews-segments",
        "golden/lucene-8.7.0-wikinews-compound",
        "golden/lucene-8.8.1-wikinews-segments",
        "golden/lucene-8.8.1-wikinews-compound",
    ];

    /// <summary>Why a file or folder of the data cannot be used, or null when it can.</summary>
    public static string? Missing(string name) =>
        Path.Exists(Path.Combine(Root, name)) ? null : $"The test data has no {name} (looked in {Root}).";

    /// <summary>The path of a file or folder of the data; skips the test when it is absent.</summary>
    public static string Require(string name)
    {
        string? reason = Missing(name);
        Assert.SkipUnless(reason is null, reason ?? "");
        return Path.Combine(Root, name);
    }

    private static string? FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SearchServer.sln"))) return folder.FullName;
        }

        return null;
    }
}
