using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel.DataAnnotations;
using SearchServer.Articles.Reading.Walking;

namespace SearchServer.Cli;

/// <summary>What the commands share: settings from appsettings.json in the folder that the program is started in, environment variables, and options of the command line.</summary>
internal static class Settings
{
    private const string FileName = "appsettings.json";

    /// <summary>The option that every command has.</summary>
    public static Option<string?> IndexOption() => TextOption("--index", "The folder of the index.", "DIR");

    /// <summary>The option of commands that search.</summary>
    public static Option<string?> SynonymsOption() => TextOption("--synonyms", "A file with words that mean the same, in Solr's format; without it that of the settings.", "FILE");

    /// <summary>An option that takes a text, which cannot be empty.</summary>
    public static Option<string?> TextOption(string name, string description, string helpName)
    {
        Option<string?> option = new(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result => RefuseEmpty(result, $"Option '{name}': expected {helpName}"));
        return option;
    }

    /// <summary>Makes a number that an option cannot take wrong usage.</summary>
    public static void Bound(Option<int> option, int min, int max) => option.Validators.Add(result =>
    {
        // What is no number at all is an error already.
        if (result.Tokens is [{ Value: var given }] && int.TryParse(given, out int number) && (number < min || number > max)) result.AddError($"Option '{option.Name}': expected a number from {min} to {max}, found {given}.");
    });

    /// <summary>Files and folders to read. None of them is an empty name.</summary>
    public static Argument<string[]> PathsArgument(string description, ArgumentArity arity)
    {
        Argument<string[]> paths = new("PATH") { Description = description, Arity = arity };
        paths.Validators.Add(result => RefuseEmpty(result, "Argument 'PATH': expected a file or folder"));
        return paths;
    }

    /// <summary>A folder, whose name cannot be empty.</summary>
    public static Argument<string> FolderArgument(string description)
    {
        Argument<string> folder = new("DIR") { Description = description };
        folder.Validators.Add(result => RefuseEmpty(result, "Argument 'DIR': expected a folder"));
        return folder;
    }

    /// <summary>Makes an empty text wrong usage.</summary>
    public static void RefuseEmpty(SymbolResult result, string expected)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0)) result.AddError($"{expected}, found nothing.");
    }

    /// <summary>The option of commands whose output scripts read.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Print JSON." };

    /// <summary>Reads the settings.</summary>
    /// <param name="index">The folder of the index, if it was given.</param>
    /// <exception cref="SettingsException">They cannot be read.</exception>
    public static SearchServerOptions Read(string? index = null)
    {
        SearchServerOptions options = new();
        if (RegularFile.OtherKindOf(FileName) is { } other) throw new SettingsException($"{FileName}: expected a file, found {other}.");
        try
        {
            IConfigurationSection section = new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile(FileName, optional: true)
                .AddEnvironmentVariables()
                .Build()
                .GetSection(SearchServerOptions.Section);
            SettingsShape.Check(section, typeof(SearchServerOptions));
            section.Bind(options);
        }
        catch (InvalidDataException e)
        {
            throw new SettingsException($"{e.Message} {e.GetBaseException().Message}");
        }

        if (index is not null) options.Index = index;
        List<ValidationResult> wrong = [];
        if (!Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true)) throw new SettingsException($"appsettings.json, section {SearchServerOptions.Section}: {wrong[0].ErrorMessage}");
        return File.Exists(options.Index) ? throw new SettingsException($"{options.Index}: expected the folder of an index, found a file.") : options;
    }
}
