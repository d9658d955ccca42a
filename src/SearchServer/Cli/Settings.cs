using System.CommandLine;

namespace SearchServer.Cli;

/// <summary>What the commands share: settings from appsettings.json in the folder that the program is started in, environment variables, and options of the command line.</summary>
internal static class Settings
{
    /// <summary>The option that every command has.</summary>
    public static Option<string?> IndexOption() => new("--index") { Description = "The folder of the index.", HelpName = "DIR" };

    /// <summary>The option of commands whose output scripts read.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Print JSON." };

    /// <summary>Reads the settings.</summary>
    /// <param name="index">The folder of the index, if it was given.</param>
    public static SearchServerOptions Read(string? index = null)
    {
        SearchServerOptions options = new();
        new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build()
            .GetSection(SearchServerOptions.Section)
            .Bind(options);
        if (index is not null) options.Index = index;
        return options;
    }
}
