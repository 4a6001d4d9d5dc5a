import { ShowText } from '../reading/answers';

export class CalendarAddressAnswer {
  @ShowText({ description: 'Fetched without signing in: whoever has it may read the days. To be put after the address of the product.' })
  readonly path!: string;
}
