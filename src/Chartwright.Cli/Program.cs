using Chartwright.Cli;

return new CommandLine(Terminal.System()).Run(args);
