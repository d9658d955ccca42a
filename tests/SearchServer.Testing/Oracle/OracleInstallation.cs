using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace SearchServer.Testing;

/// <summary>
/// Finds Java and Lucene's jars and compiles the oracle. Java is taken from <c>JAVA_HOME</c> or the path; the jars from the folder
/// in <c>SEARCHSERVER_LUCENE_JARS</c> or where Debian's liblucene8-java puts them.
/// </summary>
internal sealed class OracleInstallation
{
    private const string DebianJars = "/usr/share/java";

    private static readonly string[] s_libraries = ["core", "analyzers-common", "facet", "grouping", "highlighter", "memory", "queries", "queryparser"];
    private static readonly TimeSpan s_compileTimeout = TimeSpan.FromMinutes(2);

    private readonly string _java;
    private readonly IReadOnlyList<string> _jars;

    private OracleInstallation(string java, IReadOnlyList<string> jars) => (_java, _jars) = (java, jars);

    private static string Source => Path.Combine(TestData.Repository, "tests", "oracle", "Oracle.java");

    /// <summary>The installation, or the reason why there is none.</summary>
    public static (OracleInstallation? Installation, string? Reason) Find()
    {
        if (FindProgram("java") is not { } java) return (null, "There is no Java: neither JAVA_HOME nor the path has one.");
        string folder = Environment.GetEnvironmentVariable("SEARCHSERVER_LUCENE_JARS") is { Length: > 0 } named ? named : DebianJars;
        List<string> jars = [];
        foreach (string library in s_libraries)
        {
            string pattern = $"lucene-{library}-8.*.jar";
            string[] found = Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];
            string? jar = found.Order(StringComparer.Ordinal).LastOrDefault();
            if (jar is null) return (null, $"There is no {pattern} in {folder} (Debian and Ubuntu: apt-get install liblucene8-java).");
            jars.Add(jar);
        }

        string hppc = Path.Combine(folder, "hppc.jar");
        if (File.Exists(hppc)) jars.Add(hppc);
        return (new OracleInstallation(java, jars), null);
    }

    /// <summary>The command line of the resident oracle. Compiles the source first if there is a compiler and no classes.</summary>
    public ProcessStartInfo Prepare()
    {
        ProcessStartInfo start = new(_java)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        string? classes = Compile();
        start.ArgumentList.Add("-Xmx2g");
        start.ArgumentList.Add("-Xss16m");
        start.ArgumentList.Add("-cp");
        start.ArgumentList.Add(ClassPath(classes is null ? _jars : [classes, .. _jars]));
        start.ArgumentList.Add(classes is null ? Source : "Oracle");
        return start;
    }

    private static string ClassPath(IEnumerable<string> entries) => string.Join(Path.PathSeparator, entries);

    /// <summary>The classes' folder, kept by the source's hash; null without a compiler: java runs the source then.</summary>
    private string? Compile()
    {
        string? compiler = FindProgram("javac");
        if (compiler is null) return null;
        string cache = Path.Combine(TestData.Repository, "artifacts", "oracle");
        string identity = File.ReadAllText(Source) + ClassPath(_jars) + _java;
        string classes = Path.Combine(cache, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..16]);
        if (Directory.Exists(classes)) return classes;

        // Several test processes may compile at once: each into a folder of its own, and the first one to finish wins.
        Directory.CreateDirectory(cache);
        string own = $"{classes}.{Environment.ProcessId}";
        ProcessStartInfo start = new(compiler) { RedirectStandardError = true, UseShellExecute = false };
        foreach (string argument in (string[])["-nowarn", "-cp", ClassPath(_jars), "-d", own, Source]) start.ArgumentList.Add(argument);
        using Process javac = Process.Start(start) ?? throw new OracleException($"{compiler} did not start.");
        Task<string> errors = javac.StandardError.ReadToEndAsync();
        if (!javac.WaitForExit(s_compileTimeout))
        {
            javac.Kill();
            throw new OracleException($"{compiler} took longer than {s_compileTimeout}.");
        }

        if (javac.ExitCode != 0) throw new OracleException($"{compiler} failed on {Source}:\n{errors.Result}");
        try
        {
            Directory.Move(own, classes);
        }
        catch (IOException) when (Directory.Exists(classes))
        {
            Directory.Delete(own, recursive: true);
        }

        return classes;
    }

    private static string? FindProgram(string name)
    {
        if (OperatingSystem.IsWindows()) name += ".exe";
        List<string> folders = [];
        if (Environment.GetEnvironmentVariable("JAVA_HOME") is { Length: > 0 } home) folders.Add(Path.Combine(home, "bin"));
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        folders.AddRange(path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
